"""The read side, one file for each kind of screen."""

from sara.portal.sms.queries.cost import CostLine, Costs, costs
from sara.portal.sms.queries.news import NewsPreview, all_my_news, my_news, news_screen, preview
from sara.portal.sms.queries.news_places import NewsPlace, news_place, news_places
from sara.portal.sms.queries.outgoing import (
    CityNotices,
    HouseNotices,
    city_file,
    city_notices,
    house_file,
    house_notices,
)
from sara.portal.sms.queries.tray import MyTray, MyWays, my_mobiles, my_tray, my_ways, readers_of
from sara.portal.sms.queries.wanted import Wanted

__all__ = [
    "CityNotices",
    "CostLine",
    "Costs",
    "HouseNotices",
    "MyTray",
    "MyWays",
    "NewsPlace",
    "NewsPreview",
    "Wanted",
    "all_my_news",
    "city_file",
    "city_notices",
    "costs",
    "house_file",
    "house_notices",
    "my_mobiles",
    "my_news",
    "my_tray",
    "my_ways",
    "news_place",
    "news_places",
    "news_screen",
    "preview",
    "readers_of",
]
