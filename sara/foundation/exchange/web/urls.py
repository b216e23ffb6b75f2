from django.urls import path

from sara.foundation.exchange.web.views import exports, imports

app_name = "exchange"
urlpatterns = [
    path("imports/", imports.mine, name="imports"),
    path("imports/new/<slug:kind>/", imports.send, name="send"),
    path("imports/new/<slug:kind>/sample/", imports.sample, name="sample"),
    path("imports/<code:code>/", imports.one, name="import"),
    path("imports/<code:code>/refused/", imports.refused, name="refused"),
    path("exports/", exports.mine, name="exports"),
    path("exports/log/", exports.log, name="log"),
    path("exports/<code:code>/", exports.take, name="take"),
]
