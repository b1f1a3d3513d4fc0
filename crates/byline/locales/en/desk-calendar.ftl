# When things happen: gates before display, schedules, ends, the front page, the calendar, what is coming.

desk-nav-calendar = Calendar
desk-moment = { $weekday } { $day }, { $time } { $zone }
desk-weekday-monday = Monday
desk-weekday-tuesday = Tuesday
desk-weekday-wednesday = Wednesday
desk-weekday-thursday = Thursday
desk-weekday-friday = Friday
desk-weekday-saturday = Saturday
desk-weekday-sunday = Sunday

desk-soft = { FORM($count) ->
    [one] One habit of the site is not kept
   *[other] { $count } habits of the site are not kept
}
desk-soft-pass-topic = Display it without a topic
desk-soft-pass-length = Display it at this length
desk-soft-why = Why it may be displayed all the same
desk-soft-why-hint = Your name and this reason stay with the op-ed.
desk-passed = Let pass by name
desk-passed-topic = Displayed without a topic: { $name }, { $when }.
desk-passed-length = Displayed at this length: { $name }, { $when }.
desk-no-topics-yet = There are no topics yet; add them first:
desk-gates-habits = Habits of the site
desk-gates-habits-hint = What is usual of an op-ed on display. Whoever displays one that differs says why; law and courtesy cannot be set aside here.
desk-gate-topic-asked = An op-ed has a topic
desk-gate-least = Fewest words
desk-gate-most = Most words

desk-schedule = When it is shown
desk-schedule-zone = Times are those of { $zone }. It is now
desk-schedule-live = Going live
desk-goes-live-on = Goes live { $weekday } { $day }, { $time } { $zone }.
desk-embargo-ends-on = Under embargo until { $weekday } { $day }, { $time } { $zone }; it goes live no earlier.
desk-field-live-at = Goes live at
desk-live-at-hint = Day and time at the site, such as 2026-12-01 09:00.
desk-schedule-go = Schedule
desk-schedule-change = Change the time
desk-schedule-cancel = Cancel: do not go live by itself
desk-schedule-cancel-hint = It goes back into review.
desk-schedule-not-now = What is on display, declined or withdrawn is not scheduled.
desk-schedule-end = The end of its time
desk-schedule-no-end = It stays on display without end.
desk-ends-on-link-only = From { $weekday } { $day }, { $time } { $zone } only the link to the original stays.
desk-ends-on-withdrawn = Withdrawn { $weekday } { $day }, { $time } { $zone }; the reason is told to readers.
desk-field-end-at = Ends at
desk-field-end-how = What is left then
desk-end-how-link-only = The link to the original
desk-end-how-withdrawn = A note that it was withdrawn
desk-field-end-why = Why
desk-end-why-hint = Readers are told it where the op-ed is withdrawn.
desk-end-go = Set the end
desk-end-cancel = Take the end back
desk-schedule-front = On the front page
desk-front-hint = It stands at the head of the front page for this time, before the newest.
desk-front-place = Place { $number }
desk-front-from = from { $weekday } { $day }, { $time } { $zone }
desk-front-until = until { $weekday } { $day }, { $time } { $zone }
desk-front-for-good = until it is taken away
desk-field-front-place = Place
desk-field-front-since = From
desk-front-since-hint = Empty: from now on.
desk-field-front-until = Until
desk-front-until-hint = Empty: until it is taken away.
desk-front-go = Put it there
desk-front-remove = Take it away
desk-did-schedule-cancelled = It no longer goes live by itself; it is in review.
desk-did-end-set = The end of its time is set.
desk-did-end-taken-back = It has no end any more.
desk-did-front-set = It has its place on the front page.
desk-did-front-removed = It was taken off the front page.

desk-calendar-of = Calendar: { $month }
desk-calendar-months = Months
desk-calendar-previous = Month before
desk-calendar-this = This month
desk-calendar-next = Month after
desk-calendar-today = today
desk-calendar-zone = Days and times are those of { $zone }.
desk-calendar-cut = There is more in this month than fits here; only the first of it is listed.
desk-calendar-empty = Nothing is dated in this month. What you schedule, and every right that begins or ends, appears here by itself.
desk-dated-goes-live = goes live
desk-dated-displayed = went on display
desk-dated-front = front page changes
desk-dated-position = a scholar’s position changes
desk-dated-terms = the terms change
desk-dated-steps-up = more may be shown: from “{ $before }” to “{ $after }”
desk-dated-steps-down = less may be shown: from “{ $before }” to “{ $after }”
desk-dated-embargo-ends = the embargo ends
desk-dated-picture-ends = the picture’s licence ends
desk-dated-address-ends = an address of the original ends
desk-dated-ends-link-only = its time ends: the link stays
desk-dated-ends-withdrawn = its time ends: it is withdrawn
desk-coming = Rights in the next 90 days
desk-coming-what = Everything whose rights change in the next { $days } days, the next first.
desk-coming-empty = No rights change in the next { $days } days.
desk-coming-next = Later
desk-step-ups = More may be shown
desk-step-ups-what = The rights in these let more be shown than readers see now: an outlet’s terms let more after some days or once it has closed, or they were recorded anew. Nothing grows by itself; you say so.
desk-step-ups-link = { FORM($count) ->
    [one] More may be shown of one op-ed
   *[other] More may be shown of { $count } op-eds
}
desk-step-ups-count = { FORM($count) ->
    [one] One op-ed waits for your word.
   *[other] { $count } op-eds wait for your word.
}
desk-closings = Have these outlets closed?
desk-closings-what = The whole host of each is gone, and none of its pages answers any more. Say whether it has closed; what its terms let be shown then waits for your word.
desk-closing-gone = { FORM($count) ->
    [one] 1 of its addresses is gone with its host,
   *[other] { $count } of its addresses are gone with their host,
}
desk-closing-since = since
desk-closing-terms-say = Its terms let more be shown once it has closed.
desk-closing-terms-silent = Its terms say nothing of what may be shown once it has closed.
desk-closing-closed = It has closed
desk-closing-lives = It lives
desk-did-outlet-closed = The outlet is kept as closed. Where its terms let more be shown now, its op-eds wait here.
desk-did-outlet-closed-unsaid = The outlet is kept as closed. Its terms say nothing of that: record what its owner lets you show now, with where it is written.
desk-did-outlet-lives = Noted: it lives. You are asked again when another host of it goes.
desk-did-closing-over = Somebody has said so already, or it answers again.
desk-step-ups-refused = Of these no more is shown yet
desk-step-ups-tick = Choose
desk-step-ups-since = Since
desk-step-ups-may = May be shown
desk-step-ups-words = Words
desk-step-ups-grows = { $shown } now, { $most } at most
desk-step-ups-drafted = has a draft beside it
desk-step-ups-show = Show the most of those chosen
desk-step-ups-leave = Leave those chosen as they are
desk-step-ups-empty = Nowhere may more be shown than is. When an outlet’s terms let more after some days, its op-eds stand here on that day.
desk-did-step-ups-shown = Readers see more of them now.
desk-did-step-ups-left = Left as they are. They stand here again when the rights change.
act-shown-more = more of it shown
act-left-as-it-is-shown = left as it is shown
desk-outlet-closed-rights = An outlet that is closed often lets more be shown, or its owner does. Record what was agreed, with where it is written; its op-eds then wait under “More may be shown”.
