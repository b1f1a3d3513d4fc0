# متى تحدث الأشياء: البوّابات قبل العرض والمواعيد والنهايات والصفحة الأولى والتقويم وما هو آتٍ.

desk-nav-calendar = التقويم
desk-moment = { $weekday } { $day }، الساعة { $time } { $zone }
desk-weekday-monday = الاثنين
desk-weekday-tuesday = الثلاثاء
desk-weekday-wednesday = الأربعاء
desk-weekday-thursday = الخميس
desk-weekday-friday = الجمعة
desk-weekday-saturday = السبت
desk-weekday-sunday = الأحد

desk-soft = { FORM($count) ->
    [zero] لم تُخالَف أيّ عادة من عادات الموقع
    [one] عادة واحدة من عادات الموقع لم تُراعَ
    [two] عادتان من عادات الموقع لم تُراعيا
    [few] { $count } عادات من عادات الموقع لم تُراعَ
    [many] { $count } عادةً من عادات الموقع لم تُراعَ
   *[other] { $count } عادة من عادات الموقع لم تُراعَ
}
desk-soft-pass-topic = اعرضه بلا موضوع
desk-soft-pass-length = اعرضه بهذا الطول
desk-soft-why = لماذا يجوز عرضه مع ذلك
desk-soft-why-hint = يبقى اسمك وهذا السبب مع المقال.
desk-passed = أُجيز بالاسم
desk-passed-topic = عُرض بلا موضوع: { $name }، { $when }.
desk-passed-length = عُرض بهذا الطول: { $name }، { $when }.
desk-no-topics-yet = لا توجد موضوعات بعد؛ أضفها أوّلًا:
desk-gates-habits = عادات الموقع
desk-gates-habits-hint = المعتاد في مقال معروض. من يعرض ما يخالفه يذكر السبب؛ أمّا القانون واللياقة فلا يُتجاوزان هنا.
desk-gate-topic-asked = للمقال موضوع
desk-gate-least = أقلّ عدد من الكلمات
desk-gate-most = أكثر عدد من الكلمات

desk-schedule = متى يُعرض
desk-schedule-zone = الأوقات بتوقيت { $zone }. الآن
desk-schedule-live = بدء العرض
desk-goes-live-on = يُعرض يوم { $weekday } { $day }، الساعة { $time } { $zone }.
desk-embargo-ends-on = محظور النشر حتى { $weekday } { $day }، الساعة { $time } { $zone }؛ ولا يُعرض قبل ذلك.
desk-field-live-at = يُعرض في
desk-live-at-hint = اليوم والساعة بتوقيت الموقع، مثل 2026-12-01 09:00.
desk-schedule-go = حدّد الموعد
desk-schedule-change = غيّر الموعد
desk-schedule-cancel = ألغِ الموعد: لا يُعرض من تلقاء نفسه
desk-schedule-cancel-hint = يعود إلى المراجعة.
desk-schedule-not-now = لا موعد لما هو معروض أو مرفوض أو مسحوب.
desk-schedule-end = نهاية العرض
desk-schedule-no-end = يبقى معروضًا بلا نهاية.
desk-ends-on-link-only = من { $weekday } { $day }، الساعة { $time } { $zone } لا يبقى إلا الرابط إلى الأصل.
desk-ends-on-withdrawn = يُسحب يوم { $weekday } { $day }، الساعة { $time } { $zone }؛ ويُخبَر القرّاء بالسبب.
desk-field-end-at = ينتهي في
desk-field-end-how = ما يبقى منه
desk-end-how-link-only = الرابط إلى الأصل
desk-end-how-withdrawn = إشعار بأنه سُحب
desk-field-end-why = السبب
desk-end-why-hint = يُخبَر به القرّاء إذا سُحب المقال.
desk-end-go = حدّد النهاية
desk-end-cancel = ألغِ النهاية
desk-schedule-front = على الصفحة الأولى
desk-front-hint = يتصدّر الصفحة الأولى في هذه المدّة قبل الأحدث.
desk-front-place = المكان { $number }
desk-front-from = من { $weekday } { $day }، الساعة { $time } { $zone }
desk-front-until = حتى { $weekday } { $day }، الساعة { $time } { $zone }
desk-front-for-good = إلى أن يُرفع
desk-field-front-place = المكان
desk-field-front-since = من
desk-front-since-hint = إن تُرك فارغًا: من الآن.
desk-field-front-until = حتى
desk-front-until-hint = إن تُرك فارغًا: إلى أن يُرفع.
desk-front-go = ضعه هناك
desk-front-remove = ارفعه
desk-did-schedule-cancelled = لن يُعرض من تلقاء نفسه؛ هو الآن قيد المراجعة.
desk-did-end-set = حُدّدت نهاية عرضه.
desk-did-end-taken-back = لم تعد لعرضه نهاية.
desk-did-front-set = صار له مكان على الصفحة الأولى.
desk-did-front-removed = رُفع عن الصفحة الأولى.

desk-calendar-of = التقويم: { $month }
desk-calendar-months = الشهور
desk-calendar-previous = الشهر السابق
desk-calendar-this = هذا الشهر
desk-calendar-next = الشهر التالي
desk-calendar-today = اليوم
desk-calendar-zone = الأيام والأوقات بتوقيت { $zone }.
desk-calendar-cut = في هذا الشهر أكثر ممّا تتسع له الصفحة؛ وهذا أوّله فقط.
desk-calendar-empty = لا شيء مؤرَّخ في هذا الشهر. كلّ موعد تحدّده، وكلّ حقّ يبدأ أو ينتهي، يظهر هنا من تلقاء نفسه.
desk-dated-goes-live = يُعرض
desk-dated-displayed = بدأ عرضه
desk-dated-front = تتغيّر الصفحة الأولى
desk-dated-position = يتغيّر منصب باحث
desk-dated-terms = تتغيّر الشروط
desk-dated-steps-up = يجوز عرض المزيد: من «{ $before }» إلى «{ $after }»
desk-dated-steps-down = يجوز عرض أقلّ: من «{ $before }» إلى «{ $after }»
desk-dated-embargo-ends = ينتهي حظر النشر
desk-dated-picture-ends = تنتهي رخصة الصورة
desk-dated-address-ends = ينتهي عنوان من عناوين الأصل
desk-dated-ends-link-only = تنتهي مدّته: ويبقى الرابط
desk-dated-ends-withdrawn = تنتهي مدّته: ويُسحب
desk-coming = الحقوق في التسعين يومًا القادمة
desk-coming-what = كلّ ما تتغيّر حقوقه في الأيام القادمة وعددها { $days }، الأقرب أوّلًا.
desk-coming-empty = لا تتغيّر أيّ حقوق في الأيام القادمة وعددها { $days }.
desk-coming-next = لاحقًا
desk-step-ups = يجوز عرض المزيد
desk-step-ups-what = تسمح حقوق هذه المقالات بعرض أكثر مما يراه القراء الآن: شروط الجهة الناشرة تسمح بالمزيد بعد أيام أو بعد إغلاقها، أو سُجّلت من جديد. لا شيء يكبر وحده؛ أنت من يقرر.
desk-step-ups-link = { FORM($count) ->
    [one] يجوز عرض المزيد من مقال واحد
    [two] يجوز عرض المزيد من مقالين
    [few] يجوز عرض المزيد من { $count } مقالات
    [many] يجوز عرض المزيد من { $count } مقالًا
   *[other] يجوز عرض المزيد من { $count } مقال
}
desk-step-ups-count = { FORM($count) ->
    [one] مقال واحد ينتظر كلمتك.
    [two] مقالان ينتظران كلمتك.
    [few] { $count } مقالات تنتظر كلمتك.
    [many] { $count } مقالًا ينتظر كلمتك.
   *[other] { $count } مقال ينتظر كلمتك.
}
desk-closings = هل أُغلقت هذه الجهات الناشرة؟
desk-closings-what = زال مضيف كل منها بأكمله، ولم تعد أي من صفحاتها تجيب. قل هل أُغلقت؛ وما تسمح شروطها بعرضه حينها ينتظر كلمتك.
desk-closing-gone = { FORM($count) ->
    [zero] لم يزل أي من عناوينها،
    [one] زال عنوان واحد من عناوينها مع مضيفه،
    [two] زال عنوانان من عناوينها مع مضيفهما،
    [few] زالت { $count } عناوين من عناوينها مع مضيفها،
    [many] زال { $count } عنوانًا من عناوينها مع مضيفها،
   *[other] زال { $count } عنوان من عناوينها مع مضيفها،
}
desk-closing-since = منذ
desk-closing-terms-say = تسمح شروطها بعرض المزيد متى أُغلقت.
desk-closing-terms-silent = لا تقول شروطها شيئًا عما يجوز عرضه متى أُغلقت.
desk-closing-closed = أُغلقت
desk-closing-lives = ما زالت قائمة
desk-did-outlet-closed = سُجّلت الجهة الناشرة مغلقة. وحيث تسمح شروطها الآن بعرض المزيد، تنتظر مقالاتها هنا.
desk-did-outlet-closed-unsaid = سُجّلت الجهة الناشرة مغلقة. لا تقول شروطها شيئًا عن ذلك: سجّل ما يسمح مالكها بعرضه الآن، مع موضع كتابته.
desk-did-outlet-lives = سُجّل: ما زالت قائمة. تُسأل ثانية حين يزول مضيف آخر لها.
desk-did-closing-over = قال أحد ذلك من قبل، أو عادت تجيب.
desk-step-ups-refused = لم يُعرض المزيد من هذه بعد
desk-step-ups-tick = اختيار
desk-step-ups-since = منذ
desk-step-ups-may = يجوز عرض
desk-step-ups-words = الكلمات
desk-step-ups-grows = { $shown } الآن، و{ $most } على الأكثر
desk-step-ups-drafted = بجانبه مسودة
desk-step-ups-show = عرض أكثر ما يجوز من المختارة
desk-step-ups-leave = ترك المختارة كما هي
desk-step-ups-empty = لا يجوز في أي موضع عرض أكثر مما يُعرض. حين تسمح شروط جهة ناشرة بالمزيد بعد أيام، تقف مقالاتها هنا في ذلك اليوم.
desk-did-step-ups-shown = يرى القراء المزيد منها الآن.
desk-did-step-ups-left = تُركت كما هي. تقف هنا ثانية حين تتغير الحقوق.
act-shown-more = عُرض المزيد منه
act-left-as-it-is-shown = تُرك كما يُعرض
desk-outlet-closed-rights = كثيرًا ما تسمح جهة ناشرة أُغلقت، أو مالكها، بعرض المزيد. سجّل ما اتُّفق عليه مع موضع كتابته؛ فتنتظر مقالاتها تحت «يجوز عرض المزيد».
