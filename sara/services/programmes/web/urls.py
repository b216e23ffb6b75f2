from django.urls import path

from sara.services.programmes.web import views

app_name = "programmes"
urlpatterns = [
    path("programmes/", views.catalogue, name="catalogue"),
    path("programmes/<code:code>/", views.programme, name="programme"),
    path("programmes/<code:code>/change/", views.change_programme, name="change_programme"),
    path("programmes/<code:code>/plan/<slug:slug>/", views.plan, name="plan"),
    path("houses/<slug:slug>/programmes/", views.of_house, name="of_house"),
    path("houses/<slug:slug>/programmes/new/", views.draft, name="draft"),
    path("houses/<slug:slug>/closed-days/", views.closed_days, name="closed_days"),
    path("runs/<code:code>/", views.run, name="run"),
    path("runs/<code:code>/enrol/", views.enrol, name="enrol"),
    path("runs/<code:code>/open/", views.open_run, name="open"),
    path("runs/<code:code>/change/", views.change_run, name="change_run"),
    path("runs/<code:code>/cancel/", views.cancel_run, name="cancel"),
    path("runs/<code:code>/people/", views.people, name="people"),
    path("runs/<code:code>/certificates/", views.certificates, name="certificates"),
    path("runs/<code:code>/sessions/<int:number>/roll/", views.roll, name="roll"),
    path("runs/<code:code>/sessions/<int:number>/cancel/", views.cancel_session, name="cancel_session"),
    path("enrolments/<code:code>/", views.enrolment, name="enrolment"),
    path("enrolments/<code:code>/withdraw/", views.withdraw, name="withdraw"),
    path("enrolments/<code:code>/accept/", views.accept, name="accept"),
    path("certificates/<code:code>.pdf", views.certificate_pdf, name="certificate_pdf"),
    path("certificates/<code:code>/revoke/", views.revoke, name="revoke"),
]
