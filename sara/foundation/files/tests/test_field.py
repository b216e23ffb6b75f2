"""The field of a form in which files are chosen."""

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from sara.foundation.files import PAPERS
from sara.foundation.files.forms import FilesField
from sara.foundation.files.tests.made import photo, sent


class Papers(forms.Form):
    papers = FilesField(taken=PAPERS, most=2)


class PerhapsPapers(forms.Form):
    papers = FilesField(taken=PAPERS, most=2, required=False)


def chosen(*files: SimpleUploadedFile, form: type[forms.Form] = Papers) -> forms.Form:
    return form({}, MultiValueDict({"papers": list(files)}))


def codes(form: forms.Form) -> list[str | None]:
    return [error.code for error in form.errors.as_data().get("papers", [])]


def test_a_file_is_chosen_where_one_is_needed() -> None:
    assert codes(chosen()) == ["required"]
    assert codes(chosen(form=PerhapsPapers)) == []


def test_no_more_files_than_may_be_and_each_of_a_kind_that_is_taken() -> None:
    good = photo()
    assert codes(chosen(sent(good), sent(good))) == []
    assert codes(chosen(sent(good), sent(good), sent(good))) == ["refused"]
    assert codes(chosen(sent(good), sent(b"<html>"))) == ["refused"]
