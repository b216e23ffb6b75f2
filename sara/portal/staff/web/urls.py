from django.urls import path

from sara.portal.staff.web import views

app_name = "staff"
urlpatterns = [
    path("city/posts/", views.home, name="home"),
    path("desk/<slug:slug>/posts/", views.of_house, name="of_house"),
    path("desk/<slug:slug>/posts/file/", views.of_house_file, name="of_house_file"),
    path("desk/<slug:slug>/posts/new/", views.appoint_in_house, name="appoint_in_house"),
    path("city/areas/<str:code>/posts/", views.of_area, name="of_area"),
    path("city/areas/<str:code>/posts/file/", views.of_area_file, name="of_area_file"),
    path("city/areas/<str:code>/posts/new/", views.appoint_in_area, name="appoint_in_area"),
    path("posts/<int:number>/", views.post, name="post"),
    path("posts/<int:number>/account/", views.account, name="account"),
]
