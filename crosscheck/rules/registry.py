"""Every rule, listed by hand: a rule that is not here does not run, and a test looks for files left out."""

from __future__ import annotations

from crosscheck.rules.arithmetic import (
    age_and_birth,
    change_and_ends,
    derived_agrees,
    derived_compatible,
    derived_superseded,
    duration_and_ends,
    multiplier_agrees,
    multiplier_compatible,
    multiplier_disagrees,
    parts_and_total,
    share_and_counts,
)
from crosscheck.rules.currency import sums_agree, sums_compatible, sums_disagree, sums_superseded
from crosscheck.rules.date import (
    dates_agree,
    dates_compatible,
    dates_disagree,
    dates_superseded,
    impossible_date,
    weekday_mismatch,
)
from crosscheck.rules.name import name_agreement, name_style, name_variant
from crosscheck.rules.quantity import (
    figures_agree,
    figures_compatible,
    figures_disagree,
    figures_superseded,
)
from crosscheck.rules.source import denial, denial_superseded, misattribution

RULES = (
    figures_disagree.RULE,
    figures_superseded.RULE,
    figures_compatible.RULE,
    figures_agree.RULE,
    sums_disagree.RULE,
    sums_superseded.RULE,
    sums_compatible.RULE,
    sums_agree.RULE,
    multiplier_disagrees.RULE,
    multiplier_compatible.RULE,
    multiplier_agrees.RULE,
    parts_and_total.RULE,
    share_and_counts.RULE,
    change_and_ends.RULE,
    age_and_birth.RULE,
    duration_and_ends.RULE,
    derived_superseded.RULE,
    derived_compatible.RULE,
    derived_agrees.RULE,
    dates_disagree.RULE,
    dates_superseded.RULE,
    dates_compatible.RULE,
    dates_agree.RULE,
    weekday_mismatch.RULE,
    impossible_date.RULE,
    denial.RULE,
    denial_superseded.RULE,
    misattribution.RULE,
    name_variant.RULE,
    name_style.RULE,
    name_agreement.RULE,
)
