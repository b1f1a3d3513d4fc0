# کب کیا ہوتا ہے: نمائش سے پہلے کی شرطیں، اوقات، اختتام، پہلا صفحہ، تقویم اور جو آنے والا ہے۔

desk-nav-calendar = تقویم
desk-moment = { $weekday } { $day }، { $time } بجے { $zone }
desk-weekday-monday = پیر
desk-weekday-tuesday = منگل
desk-weekday-wednesday = بدھ
desk-weekday-thursday = جمعرات
desk-weekday-friday = جمعہ
desk-weekday-saturday = ہفتہ
desk-weekday-sunday = اتوار

desk-soft = { FORM($count) ->
    [one] سائٹ کے ایک معمول کا خیال نہیں رکھا گیا
   *[other] سائٹ کے { $count } معمولات کا خیال نہیں رکھا گیا
}
desk-soft-pass-topic = موضوع کے بغیر ہی دکھائیں
desk-soft-pass-length = اسی طوالت کے ساتھ دکھائیں
desk-soft-why = پھر بھی کیوں دکھایا جائے
desk-soft-why-hint = آپ کا نام اور یہ وجہ مضمون کے ساتھ محفوظ رہے گی۔
desk-passed = نام لے کر اجازت دی گئی
desk-passed-topic = موضوع کے بغیر دکھایا گیا: { $name }، { $when }۔
desk-passed-length = اسی طوالت کے ساتھ دکھایا گیا: { $name }، { $when }۔
desk-no-topics-yet = ابھی کوئی موضوع نہیں؛ پہلے شامل کریں:
desk-gates-habits = سائٹ کے معمولات
desk-gates-habits-hint = نمائش پر موجود مضمون میں کیا معمول ہے۔ جو اس سے ہٹ کر دکھائے وہ وجہ بتائے؛ قانون اور آداب یہاں نظرانداز نہیں ہو سکتے۔
desk-gate-topic-asked = مضمون کا کوئی موضوع ہو
desk-gate-least = کم سے کم الفاظ
desk-gate-most = زیادہ سے زیادہ الفاظ

desk-schedule = کب دکھایا جائے
desk-schedule-zone = اوقات { $zone } کے مطابق ہیں۔ اس وقت
desk-schedule-live = نمائش کا آغاز
desk-goes-live-on = { $weekday } { $day } کو { $time } بجے { $zone } سے دکھائی دے گا۔
desk-embargo-ends-on = { $weekday } { $day }، { $time } بجے { $zone } تک اشاعت پر پابندی ہے؛ اس سے پہلے نہیں دکھایا جائے گا۔
desk-field-live-at = کب سے دکھائی دے
desk-live-at-hint = سائٹ کے مطابق دن اور وقت، مثلاً 2026-12-01 09:00۔
desk-schedule-go = وقت مقرر کریں
desk-schedule-change = وقت بدلیں
desk-schedule-cancel = منسوخ کریں: خود بخود نہ دکھایا جائے
desk-schedule-cancel-hint = یہ جائزے میں واپس چلا جائے گا۔
desk-schedule-not-now = جو نمائش پر ہے، رد ہو چکا ہے یا واپس لیا جا چکا ہے اس کا وقت مقرر نہیں ہوتا۔
desk-schedule-end = نمائش کا اختتام
desk-schedule-no-end = یہ غیر معینہ مدت تک نمائش پر رہے گا۔
desk-ends-on-link-only = { $weekday } { $day }، { $time } بجے { $zone } سے صرف اصل کا لنک رہ جائے گا۔
desk-ends-on-withdrawn = { $weekday } { $day } کو { $time } بجے { $zone } واپس لے لیا جائے گا؛ وجہ قارئین کو بتائی جائے گی۔
desk-field-end-at = کب ختم ہو
desk-field-end-how = پھر کیا باقی رہے
desk-end-how-link-only = اصل کا لنک
desk-end-how-withdrawn = یہ اطلاع کہ واپس لے لیا گیا
desk-field-end-why = وجہ
desk-end-why-hint = مضمون واپس لیا جائے تو قارئین کو بتائی جاتی ہے۔
desk-end-go = اختتام مقرر کریں
desk-end-cancel = اختتام منسوخ کریں
desk-schedule-front = پہلے صفحے پر
desk-front-hint = اس مدت میں یہ تازہ ترین سے پہلے، پہلے صفحے کے شروع میں رہے گا۔
desk-front-place = جگہ { $number }
desk-front-from = { $weekday } { $day }، { $time } بجے { $zone } سے
desk-front-until = { $weekday } { $day }، { $time } بجے { $zone } تک
desk-front-for-good = جب تک ہٹایا نہ جائے
desk-field-front-place = جگہ
desk-field-front-since = کب سے
desk-front-since-hint = خالی ہو تو ابھی سے۔
desk-field-front-until = کب تک
desk-front-until-hint = خالی ہو تو جب تک ہٹایا نہ جائے۔
desk-front-go = وہاں رکھیں
desk-front-remove = ہٹائیں
desk-did-schedule-cancelled = اب یہ خود بخود نہیں دکھایا جائے گا؛ جائزے میں ہے۔
desk-did-end-set = نمائش کا اختتام مقرر ہو گیا۔
desk-did-end-taken-back = اب اس کا کوئی اختتام نہیں۔
desk-did-front-set = پہلے صفحے پر اس کی جگہ مقرر ہو گئی۔
desk-did-front-removed = پہلے صفحے سے ہٹا دیا گیا۔

desk-calendar-of = تقویم: { $month }
desk-calendar-months = مہینے
desk-calendar-previous = پچھلا مہینہ
desk-calendar-this = یہ مہینہ
desk-calendar-next = اگلا مہینہ
desk-calendar-today = آج
desk-calendar-zone = دن اور اوقات { $zone } کے مطابق ہیں۔
desk-calendar-cut = اس مہینے میں یہاں سما سکنے سے زیادہ ہے؛ صرف ابتدائی حصہ درج ہے۔
desk-calendar-empty = اس مہینے میں کچھ طے نہیں۔ جو وقت آپ مقرر کریں، اور ہر حق جو شروع یا ختم ہو، خود بخود یہاں آ جاتا ہے۔
desk-dated-goes-live = نمائش پر آئے گا
desk-dated-displayed = نمائش پر آیا
desk-dated-front = پہلا صفحہ بدلے گا
desk-dated-position = کسی محقق کا عہدہ بدلے گا
desk-dated-terms = شرائط بدلیں گی
desk-dated-steps-up = زیادہ دکھایا جا سکے گا: «{ $before }» سے «{ $after }» تک
desk-dated-steps-down = کم دکھایا جا سکے گا: «{ $before }» سے «{ $after }» تک
desk-dated-embargo-ends = اشاعت کی پابندی ختم ہوگی
desk-dated-picture-ends = تصویر کا لائسنس ختم ہوگا
desk-dated-address-ends = اصل کا ایک پتا ختم ہوگا
desk-dated-ends-link-only = مدت ختم ہوگی: لنک رہے گا
desk-dated-ends-withdrawn = مدت ختم ہوگی: واپس لیا جائے گا
desk-coming = اگلے 90 دنوں میں حقوق
desk-coming-what = اگلے { $days } دنوں میں جن چیزوں کے حقوق بدلیں گے، قریب ترین پہلے۔
desk-coming-empty = اگلے { $days } دنوں میں کوئی حق نہیں بدلے گا۔
desk-coming-next = بعد میں
desk-step-ups = مزید دکھایا جا سکتا ہے
desk-step-ups-what = ان کے حقوق اس سے زیادہ دکھانے دیتے ہیں جو قارئین اب دیکھتے ہیں: اخبار کی شرائط کچھ دنوں بعد یا اس کے بند ہونے پر زیادہ کی اجازت دیتی ہیں، یا وہ نئے سرے سے درج ہوئیں۔ کچھ خود نہیں بڑھتا؛ آپ کہتے ہیں۔
desk-step-ups-link = { FORM($count) ->
    [one] ایک کالم کا مزید حصہ دکھایا جا سکتا ہے
   *[other] { $count } کالموں کا مزید حصہ دکھایا جا سکتا ہے
}
desk-step-ups-count = { FORM($count) ->
    [one] ایک کالم آپ کے فیصلے کا منتظر ہے۔
   *[other] { $count } کالم آپ کے فیصلے کے منتظر ہیں۔
}
desk-closings = کیا یہ اخبار بند ہو گئے؟
desk-closings-what = ان میں سے ہر ایک کا پورا میزبان ختم ہو چکا ہے اور اس کا کوئی صفحہ جواب نہیں دیتا۔ بتائیں کہ یہ بند ہوا یا نہیں؛ تب جو دکھانے کی اجازت ہو وہ آپ کی بات کا منتظر رہتا ہے۔
desk-closing-gone = { FORM($count) ->
    [one] اس کا 1 پتا میزبان سمیت ختم ہے،
   *[other] اس کے { $count } پتے میزبان سمیت ختم ہیں،
}
desk-closing-since = کب سے:
desk-closing-terms-say = اس کی شرائط بند ہونے پر مزید دکھانے دیتی ہیں۔
desk-closing-terms-silent = اس کی شرائط نہیں بتاتیں کہ بند ہونے پر کیا دکھایا جا سکتا ہے۔
desk-closing-closed = یہ بند ہو گیا
desk-closing-lives = یہ جاری ہے
desk-did-outlet-closed = اخبار بند درج ہوا۔ جہاں اس کی شرائط اب مزید دکھانے دیں، اس کے کالم یہاں منتظر ہیں۔
desk-did-outlet-closed-unsaid = اخبار بند درج ہوا۔ اس کی شرائط اس بارے میں کچھ نہیں کہتیں: جو اس کا مالک اب دکھانے دے وہ درج کریں، اور یہ بھی کہ کہاں لکھا ہے۔
desk-did-outlet-lives = درج ہوا: یہ جاری ہے۔ اس کا کوئی اور میزبان ختم ہوا تو پھر پوچھا جائے گا۔
desk-did-closing-over = یہ کوئی پہلے بتا چکا، یا یہ پھر جواب دے رہا ہے۔
desk-step-ups-refused = ان کا مزید حصہ ابھی نہیں دکھایا گیا
desk-step-ups-tick = چنیں
desk-step-ups-since = کب سے
desk-step-ups-may = دکھایا جا سکتا ہے
desk-step-ups-words = الفاظ
desk-step-ups-grows = اب { $shown }، زیادہ سے زیادہ { $most }
desk-step-ups-drafted = ساتھ ایک مسودہ ہے
desk-step-ups-show = چنے ہوئے زیادہ سے زیادہ دکھائیں
desk-step-ups-leave = چنے ہوئے ویسے ہی رہنے دیں
desk-step-ups-empty = کہیں اس سے زیادہ نہیں دکھایا جا سکتا جتنا دکھایا جاتا ہے۔ جب کسی اخبار کی شرائط کچھ دنوں بعد زیادہ کی اجازت دیں، اس کے کالم اس دن یہاں ہوں گے۔
desk-did-step-ups-shown = قارئین اب ان کا مزید حصہ دیکھتے ہیں۔
desk-did-step-ups-left = ویسے ہی رہے۔ حقوق بدلنے پر پھر یہاں ہوں گے۔
act-shown-more = مزید حصہ دکھایا گیا
act-left-as-it-is-shown = جیسا دکھایا جاتا ہے ویسا ہی رہا
desk-outlet-closed-rights = جو اخبار بند ہو جائے وہ، یا اس کا مالک، اکثر زیادہ دکھانے دیتا ہے۔ جو طے ہوا اسے حوالے کے ساتھ درج کریں؛ پھر اس کے کالم ”مزید دکھایا جا سکتا ہے“ میں منتظر ہوں گے۔
