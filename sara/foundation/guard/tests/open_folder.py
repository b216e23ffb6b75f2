"""Addresses as nobody should write them: a folder that anybody reads."""

from django.urls import path
from django.views.static import serve

urlpatterns = [path("media/<path:path>", serve, {"document_root": "/nowhere"})]
