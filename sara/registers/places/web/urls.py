from django.urls import path

from sara.registers.places.web import views

app_name = "places"
urlpatterns = [
    path("houses/<slug:slug>/keep/", views.keep, name="keep"),
    path("houses/<slug:slug>/keep/contact/", views.contact, name="contact"),
    path("houses/<slug:slug>/keep/about/", views.about, name="about"),
    path("houses/<slug:slug>/keep/hours/", views.hours, name="hours"),
    path("houses/<slug:slug>/keep/days/new/", views.change_day, name="change_day"),
    path("houses/<slug:slug>/keep/days/<int:number>/", views.changed_day, name="changed_day"),
    path("houses/<slug:slug>/keep/spaces/new/", views.new_space, name="new_space"),
    path("houses/<slug:slug>/keep/spaces/<int:number>/", views.space, name="space"),
    path("houses/<slug:slug>/keep/spaces/<int:number>/hours/", views.space_hours, name="space_hours"),
    path("houses/<slug:slug>/keep/spaces/<int:number>/end/", views.withdraw_space, name="withdraw_space"),
]
