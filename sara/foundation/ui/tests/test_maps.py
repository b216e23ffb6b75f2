import re

from shapely.geometry import MultiPolygon, Polygon, box

from sara.foundation.ui.examples import example_map
from sara.foundation.ui.maps import Area, Mark, draw_map
from sara.foundation.ui.tests.render import rendered


def test_north_is_up_and_east_is_to_the_right() -> None:
    drawing = draw_map(
        [Area("غرب", box(51.0, 35.0, 51.1, 35.1)), Area("شرق", box(51.1, 35.1, 51.2, 35.2))],
        [Mark("سرا", 51.2, 35.2)],
    )
    west, east = drawing.areas

    assert west.x < east.x
    assert west.y > east.y
    assert (drawing.marks[0].x, drawing.marks[0].y) == (drawing.width - 12, 12)


def test_a_degree_of_longitude_is_shorter_than_one_of_latitude() -> None:
    drawing = draw_map([Area("", box(51, 35, 52, 36))])

    assert 0.80 < (drawing.width - 24) / (drawing.height - 24) < 0.83


def test_the_chosen_area_is_drawn_last_so_that_its_edge_shows() -> None:
    assert example_map().areas[-1].label == "بهارستان"


def test_an_area_of_two_parts_with_a_hole_is_one_path() -> None:
    ring = Polygon(box(0, 0, 10, 10).exterior.coords, [box(4, 4, 6, 6).exterior.coords])
    drawn = draw_map([Area("", MultiPolygon([ring, box(20, 0, 30, 10)]))]).areas[0]

    assert drawn.path.count("M") == drawn.path.count("Z") == 3
    assert re.fullmatch(r"[MLZ0-9.,-]+", drawn.path)


def test_no_areas_give_an_empty_map() -> None:
    assert draw_map([]).areas == ()


def test_an_area_can_be_followed_by_keyboard_and_says_its_name() -> None:
    html = rendered("{% map drawing label='نقشه' %}", drawing=example_map())

    assert '<a class="area area-chosen" href="#map" aria-current="true" aria-label="بهارستان">' in html


def test_a_label_gives_way_to_a_mark_that_would_cover_it() -> None:
    square = Area("بهارستان", box(0, 0, 10, 10))
    bare = draw_map([square]).areas[0]
    middle, corner = Mark("سرا", 5, 5), Mark("سرا", 0.5, 9.5)

    assert draw_map([square], [middle]).areas[0].y > bare.y
    assert draw_map([square], [corner]).areas[0] == bare
