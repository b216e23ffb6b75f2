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
    path("houses/<slug:slug>/keep/name/", views.name, name="name"),
    path("houses/<slug:slug>/keep/buildings/new/", views.new_building, name="new_building"),
    path("houses/<slug:slug>/keep/buildings/<int:number>/", views.building, name="building"),
    path("houses/<slug:slug>/keep/units/new/", views.new_unit, name="new_unit"),
    path("houses/<slug:slug>/keep/units/<int:number>/end/", views.close_unit, name="close_unit"),
    path("houses/<slug:slug>/keep/spaces/new/", views.new_space, name="new_space"),
    path("houses/<slug:slug>/keep/spaces/<int:number>/", views.space, name="space"),
    path("houses/<slug:slug>/keep/spaces/<int:number>/hours/", views.space_hours, name="space_hours"),
    path("houses/<slug:slug>/keep/spaces/<int:number>/end/", views.withdraw_space, name="withdraw_space"),
]
