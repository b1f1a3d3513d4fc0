## لوحة الأصول، والعناوين التي لا تؤدّي إلى شيء

desk-nav-originals = الأصول
desk-originals = الأصول
desk-originals-figure = { FORM($all) ->
    [zero] لا مقالات معروضة.
    [one] مقال واحد معروض: حيّ { $live }، باقٍ بنسخة { $kept }، مفقود { $lost }.
    [two] مقالان معروضان: حيّ { $live }، باقٍ بنسخة { $kept }، مفقود { $lost }.
    [few] { $all } مقالات معروضة: حيّ { $live }، باقٍ بنسخة { $kept }، مفقود { $lost }.
    [many] { $all } مقالًا معروضًا: حيّ { $live }، باقٍ بنسخة { $kept }، مفقود { $lost }.
   *[other] { $all } مقال معروض: حيّ { $live }، باقٍ بنسخة { $kept }، مفقود { $lost }.
}
desk-pushed = طُلب من { $archive } حفظ نسخ: لديه { $kept }، وبانتظار الدور { $waiting }، ولا يأخذ { $refused }.
desk-pushed-troubles = ما يحول دون ذلك
desk-pushed-again = يُسأل عنه لاحقًا
desk-pushed-over = لا يُسأل عنه ثانية
desk-originals-none = لا شيء ينتظرك: كل أصل فُحص ما زال في مكانه.
desk-originals-more = { FORM($count) ->
    [one] وخلفها واحد آخر.
    [two] وخلفها اثنان آخران.
    [few] وخلفها { $count } أخرى.
   *[other] وخلفها { $count } أخرى.
}
desk-stake-taken-over = صارت لجهة أخرى
desk-stake-taken-over-what = صار العنوان لجهة أخرى، ولا يُرسَل القرّاء إليه.
desk-stake-no-copy = زالت بلا نسخة
desk-stake-no-copy-what = زالت الصفحة، وليس في أي أرشيف سُئل حتى الآن نسخة منها. ويجد القرّاء أين نُشرت.
desk-stake-copied = زالت وبقيت بنسخة
desk-stake-copied-what = زالت الصفحة. ويُرسَل القرّاء إلى نسخة محفوظة من قبل، ويُقال لهم ذلك.
desk-stake-legal = محجوب لأسباب قانونية
desk-stake-legal-what = تقول الصحيفة إنه لا يجوز لها إعطاء الصفحة (451). انظر فيما تعرضه منها. وبعض الصحف تقول ذلك لبلدان بأكملها: فقد تُفتح للقرّاء.
desk-stake-changed = تغيّرت
desk-stake-changed-what = النص لدى الصحيفة غير الذي اخترته. قل ما هذا التغيير.
desk-stake-moved = انتقلت
desk-stake-moved-what = انتقلت الصفحة. ويتبع القرّاء العنوان القديم حتى تقبل الجديد.
desk-stake-walled = مغلقة أمامنا منذ شهر
desk-stake-walled-what = لا تتيح الصحيفة لـ Byline النظر. وربما تُفتح للقرّاء؛ جرّبها بنفسك.
desk-stake-reported = أبلغ عنها القرّاء
desk-stake-reported-what = يقول القرّاء إن الرابط لا يعمل، ولم يجد Byline خللًا. جرّبه بنفسك.
desk-original-now-at = هي الآن في
desk-original-since = على هذه الحال منذ
desk-original-looked = آخر فحص
desk-original-reports = { FORM($count) ->
    [one] أبلغ عنه قارئ واحد.
    [two] بلاغان من القرّاء.
    [few] { $count } بلاغات من القرّاء.
    [many] { $count } بلاغًا من القرّاء.
   *[other] { $count } بلاغ من القرّاء.
}
desk-original-compare = قارن وقل ما هو
desk-original-accept = اقبل العنوان الجديد
desk-original-look = إنها حيّة: افحصها ثانية
desk-original-ask = اسأل الأرشيفات ثانية
desk-original-seen = إنها تُفتح
desk-original-settle = إنه يعمل
desk-original-all-accept = اقبل العناوين الجديدة كلها، وعددها { $count }
desk-original-all-look = افحصها كلها ثانية، وعددها { $count }
desk-original-all-ask = اسأل الأرشيفات عنها كلها، وعددها { $count }
desk-original-all-seen = كلها تُفتح، وعددها { $count }
desk-original-all-settle = كلها تعمل، وعددها { $count }
desk-original-ask-accept = { FORM($count) ->
    [one] أيُرسَل القرّاء إلى العنوان الجديد لأصل واحد؟
    [two] أيُرسَل القرّاء إلى العنوانين الجديدين لأصلين؟
    [few] أيُرسَل القرّاء إلى العناوين الجديدة لـ { $count } أصول؟
   *[other] أيُرسَل القرّاء إلى العناوين الجديدة لـ { $count } أصل؟
}
desk-original-ask-look = { FORM($count) ->
    [one] أيُفحص أصل واحد ثانية؟
    [two] أيُفحص أصلان ثانية؟
    [few] أتُفحص { $count } أصول ثانية؟
   *[other] أيُفحص { $count } أصل ثانية؟
}
desk-original-ask-ask = { FORM($count) ->
    [one] أتُسأل الأرشيفات عن أصل واحد؟
    [two] أتُسأل الأرشيفات عن أصلين؟
    [few] أتُسأل الأرشيفات عن { $count } أصول؟
   *[other] أتُسأل الأرشيفات عن { $count } أصل؟
}
desk-original-ask-seen = { FORM($count) ->
    [one] أيُقال عن أصل واحد إنه يُفتح؟
    [two] أيُقال عن أصلين إنهما يُفتحان؟
    [few] أيُقال عن { $count } أصول إنها تُفتح؟
   *[other] أيُقال عن { $count } أصل إنها تُفتح؟
}
desk-original-ask-settle = { FORM($count) ->
    [one] أيُقال عن أصل واحد إنه يعمل؟
    [two] أيُقال عن أصلين إنهما يعملان؟
    [few] أيُقال عن { $count } أصول إنها تعمل؟
   *[other] أيُقال عن { $count } أصل إنها تعمل؟
}
desk-did-original-accepted = يُرسَل القرّاء الآن إلى العنوان الجديد.
desk-did-original-looked = يُفحص ثانية حالما يجوز سؤال مضيفه.
desk-did-original-asked = تُسأل الأرشيفات ثانية.
desk-did-original-said = سُجّل. ويظهر هنا ثانية إن تغيّر.
desk-did-originals-many = تمّ لها كلها.
desk-did-originals-some = تم ذلك لما بقي كما رأيته. أما غيره فما زال هنا.
act-original-moved = قُبل انتقال أصله
act-original-judged = قيل ما صار إليه أصله
act-old-address-led-on = وُجّه إليه عنوان قديم
act-kept-apart = أُبقي على اسمين منفصلين
act-watch-over-originals-goes-on = استُؤنفت مراقبة الأصول

desk-original-compared = ما الذي تغيّر لدى الصحيفة
desk-original-notes = ما تقوله الصحيفة نفسها عن النص
desk-original-read-at = قُرئ في
desk-original-unread = تعذّرت قراءته:
desk-original-read = اقرأه ثانية
desk-original-soon = تُقرأ الصفحة كما هي الآن خلال دقائق، ثم يظهر النصّان هنا جنبًا إلى جنب.
desk-original-words = إن كان تصحيحًا فصحّح المقال في صفحته أوّلًا، أو
desk-original-withdraw = اسحبه
desk-original-correction = تصحيح
desk-original-retraction = سحب للنص
desk-original-ignore = لا شيء ذو شأن
desk-did-original-read = يُقرأ ثانية خلال دقائق.
desk-original-copy-at = نسخة في { $host }، بتاريخ
desk-original-wrong-copy = هذه النسخة ليست الصحيحة
desk-original-take = خذ نسخة تعرفها
desk-original-take-address = عنوانها في الأرشيف
desk-original-take-copy = إرشاد القرّاء إليها
desk-original-take-hint = اطلع عليها أولًا. تُقرأ لحظتها من الأرقام الأربعة عشر في عنوانها؛ ولا تؤخذ نسخة من قبل نشر المقال أو من بعد فقدان صفحته.
desk-original-kept-at = حُفظ عند وروده، بتاريخ
desk-did-original-copy-wrong = أُزيلت النسخة ولن تؤخذ ثانية. وتُسأل الأرشيفات عن غيرها.
desk-did-original-copy-taken = يُرشَد القرّاء إلى هذه النسخة حيث فُقد الأصل.
act-copy-of-an-archive-taken-away = أزال نسخة أرشيف
act-copy-of-an-archive-taken = أخذ نسخة أرشيف
desk-outlet-watching = أصوله
desk-outlet-watched = ينظر Byline إلى كل أصل لهذا المنبر بين حين وآخر، بلطف.
desk-outlet-unwatched = تُترك أصول هذا المنبر وشأنها: لا يُطلب منه شيء، ويبقى ما عُرف عنها كما هو.
desk-outlet-leave = اتركها وشأنها
desk-outlet-watch = راقبها من جديد
desk-did-outlet-left-alone = تُركت أصول هذا المنبر وشأنها.
desk-did-outlet-watched = تُراقَب أصول هذا المنبر من جديد.
act-originals-of-an-outlet-left-alone = ترك أصول منبر وشأنها
act-originals-of-an-outlet-watched-again = أعاد مراقبة أصول منبر

desk-missed = عناوين لا تؤدّي إلى شيء
desk-missed-what = طلب أحدهم هذه العناوين من موقعك وليس فيها شيء. وجّه كلًّا منها إلى المقال المقصود، أو اتركه.
desk-missed-none = لم يطلب أحد عنوانًا غير موجود.
desk-missed-readers = { FORM($count) ->
    [zero] لم يطلبه قارئ.
    [one] طلبه قارئ مرة واحدة.
    [two] طلبه القرّاء مرتين.
    [few] طلبه القرّاء { $count } مرات.
   *[other] طلبه القرّاء { $count } مرة.
}
desk-missed-robots = { FORM($count) ->
    [zero] ولم تطلبه الروبوتات.
    [one] وطلبته الروبوتات مرة واحدة.
    [two] وطلبته الروبوتات مرتين.
    [few] وطلبته الروبوتات { $count } مرات.
   *[other] وطلبته الروبوتات { $count } مرة.
}
desk-missed-last = وآخر مرة في
desk-missed-to = المقال المقصود
desk-missed-lead = وجّهه إليه
desk-missed-leave = اتركه
desk-missed-all = أظهر أيضًا ما لم تطلبه إلا الروبوتات
desk-did-address-led = من يطلبه الآن يصل إلى المقال.
desk-did-address-left = تُرك، ولا يُدرج ثانية.

desk-notice-originals = مرة في الأسبوع: أصول زالت أو صارت لجهة أخرى أو تغيّرت أو انتقلت
desk-pace-weekly = مرة في الأسبوع
notice-originals-subject = { FORM($count) ->
    [one] أصل واحد يحتاج إليك
    [two] أصلان يحتاجان إليك
    [few] { $count } أصول تحتاج إليك
   *[other] { $count } أصل تحتاج إليك
}
notice-originals-what = ما صارت إليه الأصول منذ الرسالة السابقة:
notice-originals-one = – { $title }
notice-originals-taken-over = صارت لجهة أخرى: { $count }
notice-originals-gone = زالت: { $count }
notice-originals-host-gone = زالت مع مضيفها كله: { $count }
notice-originals-changed = تغيّرت: { $count }
notice-originals-moved = انتقلت: { $count }
desk-seen-no-name-two = اسم مضيفها غير موجود، بشهادة خادمَي أسماء.
desk-seen-no-name-one = اسم مضيفها غير موجود، بشهادة خادم أسماء واحد.
desk-seen-no-names = لم تُجب خوادم أسماء مضيفها.
desk-seen-no-connection = لم يقبل مضيفها الاتصال، أو قطعه.
desk-seen-slow = أبطأ مضيفها في الإجابة.
desk-seen-tls = شهادة مضيفها غير موثوقة أو انتهت.
desk-seen-redirects = يحيل مضيفها زواره بلا نهاية.
desk-seen-closed-network = يقود اسمها إلى شبكة مغلقة.
desk-seen-broken = ما أرسله مضيفها كان معطوبًا.
desk-seen-too-large = هي هناك، وأكبر مما يُقرأ.
desk-seen-turned-away = يطلب مضيفها من Byline باسمه ترك هذا العنوان.
desk-seen-unchanged = يقول مضيفها إنها كما كانت في النظرة السابقة.
desk-seen-missing = يقول مضيفها إن لا صفحة كهذه (404).
desk-seen-removed = يقول مضيفها إن الصفحة أزيلت (410).
desk-seen-by-law = لا يعطي مضيفها الصفحة لأسباب قانونية (451).
desk-seen-busy = لا يعطينا مضيفها صفحات في هذه اللحظة (الحالة { $number }).
desk-seen-no-page = يجيب بشيء ليس صفحة.
desk-seen-fails = يتعطل مضيفها (الحالة { $number }).
desk-seen-refuses = لا يعطينا مضيفها الصفحة (الحالة { $number }).
desk-seen-whole = النص كله قائم هناك.
desk-seen-share = من كل 100 كلمة من النص هناك { $number }.
desk-seen-title-alone = عنوانه هناك؛ ولم يكن النص مقروءًا لنا قط.
desk-seen-unreadable = لم يكن النص مقروءًا لنا قط.
desk-seen-other-title = العنوان غيره.
desk-seen-sibling-same = عنوان لا يمكن أن يوجد يعطي الصفحة نفسها.
desk-seen-sibling-other = عنوان لا يمكن أن يوجد يعطي جوابًا آخر.
desk-seen-front-same = الصفحة الأولى لمضيفها هي نفسها.
desk-seen-census = مقالات أخرى من هذا المضيف تعطي الصفحة نفسها: { $number }.
desk-seen-for-sale = تعرض النطاق للبيع.
desk-seen-no-outlet = لا تسمّي الجهة الناشرة.
desk-seen-other-servers = خوادم أسماء نطاقها لغير من كانت له حين كان النص قائمًا هناك.
desk-seen-other-certificate = لشهادتها مُصدِر آخر وأسماء أخرى غير ما كان حين كان النص قائمًا هناك.
desk-seen-nothing-found = تقول إن شيئًا لم يوجد.
desk-seen-asks-first = تطلب من زوارها شيئًا أولًا.
desk-seen-leads-on = تقود إلى
desk-seen-no-page-of-it = لا تقوم مقام أي صفحة للمقال.
