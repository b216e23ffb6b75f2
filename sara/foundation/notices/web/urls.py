from django.urls import path

from sara.foundation.notices.web import views

app_name = "notices"
urlpatterns = [
    path("-/messages/", views.messages, name="messages"),
    path("-/sms/<str:signature>/receipts/", views.receipts, name="receipts"),
    path("-/sms/<str:signature>/incoming/", views.incoming, name="incoming"),
]
