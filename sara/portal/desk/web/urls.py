from django.urls import path

from sara.portal.desk.web import views

app_name = "desk"
urlpatterns = [
    path("desk/", views.home, name="home"),
    path("desk/find/", views.find, name="find"),
    path("desk/<slug:slug>/", views.today, name="today"),
    path("desk/<slug:slug>/find/", views.find_here, name="find_here"),
    path("desk/<slug:slug>/enrol/", views.enrol_whom, name="enrol_whom"),
    path("desk/<slug:slug>/people/", views.people, name="people"),
    path("desk/<slug:slug>/people/new/", views.new_person, name="new_person"),
    path("desk/<slug:slug>/people/<code:code>/", views.person, name="person"),
    path("desk/<slug:slug>/people/<code:code>/change/", views.change_person, name="change_person"),
    path("desk/<slug:slug>/people/<code:code>/join/", views.join, name="join"),
    path("desk/<slug:slug>/people/<code:code>/money/", views.person_paid, name="person_money"),
    path("desk/<slug:slug>/people/<code:code>/trail/", views.person_trail, name="person_trail"),
    path("desk/<slug:slug>/people/<code:code>/file/", views.open_file, name="open_file"),
    path("desk/<slug:slug>/people/<code:code>/enrol/", views.enrol, name="enrol"),
    path("desk/<slug:slug>/people/<code:code>/same/<code:other>/", views.same_person, name="same_person"),
    path("desk/<slug:slug>/doubles/", views.doubles, name="doubles"),
    path("desk/<slug:slug>/merges/<int:number>/undo/", views.part, name="part"),
    path("desk/<slug:slug>/enrolments/<code:code>/", views.enrolment, name="enrolment"),
    path("desk/<slug:slug>/enrolments/<code:code>/accept/", views.accept, name="accept"),
    path("desk/<slug:slug>/enrolments/<code:code>/withdraw/", views.withdraw, name="withdraw"),
    path("desk/<slug:slug>/runs/", views.runs, name="runs"),
    path("desk/<slug:slug>/runs/<code:code>/", views.run, name="run"),
    path("desk/<slug:slug>/receipts/", views.receipts, name="receipts"),
    path("desk/<slug:slug>/receipts/<code:code>/void/", views.void, name="void"),
    path("desk/<slug:slug>/dues/", views.dues, name="dues"),
    path("desk/<slug:slug>/cash/", views.cash, name="cash"),
    path("desk/<slug:slug>/cash/<int:number>/", views.sheet, name="sheet"),
    path("desk/<slug:slug>/day-end/", views.day_end, name="day_end"),
    path("desk/<slug:slug>/messages/", views.messages, name="messages"),
]
