"""Recording a monitoring or an evaluation."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sopan_web.common.answers.forms import tell_in
from sopan_web.common.errors import InvalidError
from sopan_web.organisation.access import actor_of
from sopan_web.workflow.actions import record_review
from sopan_web.workflow.forms import ReviewForm
from sopan_web.workflow.models import Review, ReviewKind
from sopan_web.workflow.queries.desks.reviews import find_review, past_reviews
from sopan_web.workflow.review_terms import terms_of


@require_http_methods(["GET", "POST"])
def note_review(request: HttpRequest, pk: int) -> HttpResponse:
    """GET asks, POST records; a recorded one can be read."""
    actor = actor_of(request)
    review = find_review(actor, pk)
    form = ReviewForm(terms_of(ReviewKind(review.kind)), request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            record_review(actor=actor, review=pk, finding=form.finding())
        except InvalidError as error:
            tell_in(form, error)
        else:
            messages.success(request, _("Hasilnya tersimpan, dan tinjauan berikutnya sudah dijadwalkan."))
            return redirect("workflow:reviews")
    return _show(request, review, form)


def _show(request: HttpRequest, review: Review, form: ReviewForm) -> HttpResponse:
    answers = [(one.shown, review.answers.get(one.key)) for one in form.terms.statements] if review.done_at else []
    result = form.terms.result(review.result)
    context = {
        "review": review,
        "form": form,
        "terms": form.terms,
        "answers": answers,
        "result": result.shown if result else review.result,
        "past": past_reviews(review),
    }
    return render(request, "workflow/review.html", context, status=422 if form.errors else 200)
