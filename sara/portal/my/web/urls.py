from django.urls import path

from sara.portal.my.web import views

app_name = "my"
urlpatterns = [
    path("my/", views.home, name="home"),
    path("my/papers/", views.papers, name="papers"),
    path("my/messages/", views.messages, name="messages"),
    path("my/record/", views.record, name="record"),
    path("my/record/file/", views.record_file, name="record_file"),
    path("my/record/consents/", views.consents, name="consents"),
    path("my/record/requests/", views.requests, name="requests"),
    path("my/record/readings/", views.readings, name="readings"),
    path("my/teaching/", views.teaching, name="teaching"),
]
