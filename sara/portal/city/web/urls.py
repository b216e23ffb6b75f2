from django.urls import path

from sara.portal.city.web import views

app_name = "city"
urlpatterns = [
    path("city/", views.home, name="home"),
    path("city/file/", views.home_file, name="home_file"),
    path("city/areas/<str:code>/", views.area, name="area"),
    path("city/areas/<str:code>/file/", views.area_file, name="area_file"),
    path("city/houses/<slug:slug>/", views.house, name="house"),
    path("city/houses/<slug:slug>/history/", views.history, name="history"),
    path("city/dead-letters/", views.failed, name="failed"),
    path("city/dead-letters/messages/", views.failed_messages, name="failed_messages"),
    path("city/dead-letters/facts/<int:number>/retry/", views.retry_delivery, name="retry_delivery"),
    path("city/dead-letters/messages/<int:number>/retry/", views.retry_message, name="retry_message"),
    path("city/readings/", views.unusual, name="unusual"),
    path("city/readings/file/", views.unusual_file, name="unusual_file"),
    path("city/permissions/", views.rights, name="rights"),
    path("city/permissions/file/", views.rights_file, name="rights_file"),
    path("city/holidays/", views.holidays, name="holidays"),
    path("city/holidays/file/", views.holidays_file, name="holidays_file"),
    path("city/holidays/new/", views.add_holiday, name="add_holiday"),
    path("city/holidays/<int:number>/", views.holiday, name="holiday"),
    path("city/holidays/<int:number>/confirm/", views.confirm_holiday, name="confirm_holiday"),
    path("city/holidays/<int:number>/closing/", views.change_closing, name="change_closing"),
    path("city/consents/", views.consent_texts, name="consent_texts"),
    path("city/consents/<slug:purpose>/", views.consent_text, name="consent_text"),
    path("city/discounts/", views.discounts, name="discounts"),
    path("city/discounts/file/", views.discounts_file, name="discounts_file"),
    path("city/discounts/new/", views.offer_discount, name="offer_discount"),
    path("city/discounts/<int:number>/", views.discount, name="discount"),
]
