from django.urls import path

from sara.services.treasury.web import views

app_name = "treasury"
urlpatterns = [
    path("receipts/<code:code>/", views.receipt, name="receipt"),
]
