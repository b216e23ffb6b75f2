from django.urls import path

from sara.portal.sms.web import views

app_name = "sms"
urlpatterns = [
    path("my/tray/", views.tray, name="tray"),
    path("my/tray/ways/", views.ways, name="ways"),
    path("tray/", views.staff_tray, name="staff_tray"),
    path("desk/<slug:slug>/notices/", views.of_house, name="of_house"),
    path("desk/<slug:slug>/notices/<int:number>/resend/", views.resend_of_house, name="resend_of_house"),
    path("city/notices/", views.of_city, name="of_city"),
    path("city/notices/cost/", views.cost, name="cost"),
    path("city/notices/incoming/", views.incoming_texts, name="incoming"),
    path("news/", views.news, name="news"),
    path("news/new/", views.write_news, name="write_news"),
    path("news/<code:code>/", views.news_sent, name="news_sent"),
    path("city/notices/<int:number>/resend/", views.resend_of_city, name="resend_of_city"),
]
