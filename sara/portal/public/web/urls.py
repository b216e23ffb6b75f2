from django.urls import path

from sara.portal.public.web import views

app_name = "public"
urlpatterns = [
    path("", views.home, name="home"),
    path("find/", views.find, name="find"),
    path("houses/", views.houses, name="houses"),
    path("houses/<slug:slug>/", views.house, name="house"),
    path("voice/", views.voice, name="voice"),
    path("verify/", views.verify, name="verify"),
    path("verify/<str:code>/", views.verify_code, name="verify_code"),
]
