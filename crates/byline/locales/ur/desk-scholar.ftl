# محققین اپنے ربط سے: وہاں انہیں کیا ملتا ہے اور ادارتی میز کیا دیکھتی ہے۔

by-link-head = آپ کے مضامین
by-link-app = مضامین
by-link-hello = السلام علیکم، { $name }
by-link-what = یہاں سے آپ ادارے کو مضمون بھیجتے ہیں، بتاتے ہیں کہ مسودہ شائع ہو سکتا ہے یا نہیں، اور اپنے بارے میں لکھی بات درست کرتے ہیں۔ مدیر کے دیکھنے سے پہلے قارئین کے لیے کچھ نہیں بدلتا، سوائے اس کے کہ آپ نمائش سے انکار کر سکتے ہیں۔
by-link-keep = یہ پتہ صرف آپ کا ہے۔ جس کے پاس یہ ہو وہ یہاں وہی کر سکتا ہے جو آپ؛ کھو جائے تو مدیروں سے نیا ربط مانگیے۔
by-link-zone = اوقات { $zone } کے ہیں۔
by-link-back = اپنے مضامین پر واپس
by-link-send = مضمون بھیجیے
by-link-details = آپ کے کوائف
by-link-order = آپ کے صفحے کی ترتیب
by-link-waiting = { FORM($count) ->
    [one] ایک مسودہ آپ کے جواب کا منتظر ہے
   *[other] { $count } مسودے آپ کے جواب کے منتظر ہیں
}
by-link-pieces = آپ کے مضامین
by-link-none = ابھی کوئی نہیں۔ کسی مضمون کا پتہ، متن یا فائل بھیجیے؛ ایک منٹ لگے گا۔
by-link-told = جو آپ نے ہمیں بتایا
by-link-stage-draft = مدیروں کے پاس
by-link-stage-in-review = مدیروں کے پاس
by-link-stage-parked = ایک طرف رکھا گیا
by-link-stage-declined = اس سائٹ کے لیے نہیں
by-link-stage-scheduled = جلد دکھایا جائے گا
by-link-stage-displayed = نمائش پر
by-link-stage-expired = مدت ختم
by-link-stage-withdrawn = ہٹا لیا گیا
by-link-stage-erased = مٹا دیا گیا
by-link-kind-piece = ایک مضمون
by-link-kind-rights = حقوق کے بارے میں جواب
by-link-kind-sign-off = مسودہ منظور
by-link-kind-send-back = مسودہ واپس
by-link-kind-details = آپ کے کوائف
by-link-kind-order = آپ کے صفحے کی ترتیب
by-link-kind-decline = نمائش سے انکار
by-link-outcome-waiting = مدیر کا منتظر
by-link-outcome-accepted = قبول ہوا
by-link-outcome-noted = مدیر نے دیکھ لیا
by-link-outcome-left = جوں کا توں چھوڑا گیا
by-link-outcome-replaced = آپ نے اس کی جگہ دوسرا بھیجا

by-link-whole = مضمون
by-link-changed = آپ کے پچھلے جواب کے بعد کیا بدلا، بتاریخ
by-link-unchanged-since = آپ کے جواب کے بعد کچھ نہیں بدلا، بتاریخ
by-link-text = متن
by-link-sign-head = کیا یہ اسی طرح شائع ہو سکتا ہے؟
by-link-signed = آپ نے یہ نسخہ منظور کر دیا ہے۔
by-link-sign = ہاں، شائع ہو سکتا ہے
by-link-send-back = نہیں، واپس بھیجیے
by-link-back-words = ابھی کیا درست نہیں
by-link-back-hint = چند الفاظ کافی ہیں؛ مدیر انہیں پڑھے گا۔
by-link-rights-head = حقوق کے بارے میں تین سوال
by-link-rights-what = مدیر آپ کا جواب دیکھ کر اسے اجازت کے طور پر محفوظ کرتا ہے۔ آپ دوبارہ جواب دے سکتے ہیں۔
by-link-answered = آپ کا پچھلا جواب،
by-link-q-who = حقوق کس کے پاس ہیں؟
by-link-holder = حق دار
by-link-holder-me = میرے پاس
by-link-holder-outlet = اخبار یا رسالے کے پاس
by-link-holder-other = کسی اور کے پاس
by-link-holder-name = وہ کون ہے
by-link-holder-hint = صرف اگر حقوق کسی اور کے پاس ہوں۔
by-link-q-how-much = ہم کتنا دکھا سکتے ہیں، اور کب سے؟
by-link-allow = کتنا
by-link-from = کب سے
by-link-q-proof = اس کا ثبوت کیا ہے؟
by-link-proof = یہ کہاں لکھا ہے
by-link-proof-hint = خط، ڈاک یا معاہدہ، تاریخ کے ساتھ۔ ”شعبۂ رائے کا ای میل، 3 مئی 2026“۔
by-link-proof-file = یہی فائل کی صورت میں، اگر ہو (زیادہ سے زیادہ 8 میبی بائٹ؛ صرف مدیر دیکھتے ہیں)
by-link-rights-go = جواب بھیجیے
by-link-decline-head = نمائش سے انکار
by-link-decline-what = اگر آپ نہیں چاہتے کہ یہ مضمون یہاں دکھایا جائے تو کہہ دیجیے؛ اسی لمحے سے نہیں دکھایا جائے گا۔ اس کی جگہ قارئین کو عنوان ملے گا اور یہ کہ مصنف نے ایسا چاہا۔
by-link-decline-why = وجہ
by-link-decline-hint = اگر چاہیں؛ صرف مدیر پڑھتے ہیں۔
by-link-decline = اس مضمون کی نمائش سے انکار
by-link-decline-sure = مضمون فوراً نمائش سے ہٹ جائے گا۔ آپ کہیں تو مدیر اسے واپس لا سکتے ہیں۔
by-link-decline-go = ابھی انکار کیجیے
by-link-declined-reason = مصنف کی درخواست پر
by-link-is-declined = آپ نے اس مضمون کی نمائش سے انکار کر دیا ہے۔

by-link-details-what = جو درست نہیں اسے بدلیے۔ مدیر محفوظ بات اور آپ کی لکھی بات ساتھ ساتھ دیکھ کر قبول کرتا ہے یا چھوڑ دیتا ہے۔
by-link-portrait = نئی تصویر
by-link-propose = یہ تجویز کیجیے
by-link-order-what = جو آپ کے صفحے پر پہلے آئے اسے نمبر دیجیے، زیادہ سے زیادہ { $count }۔ باقی اپنی تاریخ کے حساب سے آئیں گے۔
by-link-order-none = ابھی آپ کا کوئی مضمون نمائش پر نہیں۔ جب ہوگا تو یہاں سے چنیے کہ پہلے کیا آئے۔

by-link-send-what = اس کا پتہ سب سے بہتر ہے: اس سے معلوم ہوتا ہے کہ کہاں چھپا۔ فائل یا متن بھی چلے گا۔
by-link-kept = فائل { $name } یہاں ہے۔
by-link-kept-what = بٹن دبانے پر بھیجی جائے گی؛ نیچے چنی ہوئی فائل اس کی جگہ لے گی۔
by-link-address-hint = ناشر کے ہاں مضمون کا صفحہ۔
by-link-or-text = یا اس کا متن
by-link-sent-next = اب یہ مدیروں کے پاس ہے۔ وہ پوچھیں گے کہ حقوق کس کے پاس ہیں؛ آپ ابھی ایک منٹ میں جواب دے سکتے ہیں۔
by-link-another = ایک اور بھیجیے
by-link-was-here = یہ پہلے سے یہاں تھا۔ مدیر اب جانتے ہیں کہ آپ نے بھی بھیجا۔

by-link-letter-subject = { $institute } میں آپ کے مضامین
by-link-letter-what = { $name }، یہ ربط { $institute } کی ادارتی میز تک آپ کا اپنا راستہ ہے۔ اس سے مضامین بھیجیے، مسودے منظور کیجیے اور اپنے بارے میں لکھی بات درست کیجیے۔ کھاتے کی ضرورت نہیں۔
by-link-letter-own = اسے آگے نہ دیجیے: جس کے پاس ہو وہ وہی کر سکتا ہے جو آپ۔

desk-scholar-links = محقق کے ربط
scholar-links-what = اپنے ربط سے محقق کھاتے کے بغیر مضامین بھیجتا، حقوق کے سوالوں کا جواب دیتا، مسودے منظور کرتا اور اپنے کوائف اور صفحے میں تبدیلی تجویز کرتا ہے۔ تجویز قطار میں آتی ہے۔ صرف ایک بات فوراً نافذ ہوتی ہے: اپنے مضمون کی نمائش سے انکار۔
scholar-links-caption = اب تک کے ربط۔ اوقات { $zone } کے ہیں۔
scholar-links-none = اس محقق کے لیے ابھی کوئی ربط نہیں بنایا گیا۔
scholar-link-made = ربط
scholar-link-once = ابھی نقل کر لیجیے: دوبارہ نہیں دکھایا جائے گا۔ جس کے پاس ہو اسے صرف اس محقق کے مضامین تک لے جاتا ہے، جب تک آپ یہاں اشخاص کا ریکارڈ رکھتے ہیں۔
scholar-link-mailed = ڈاک سے بھی بھیجا گیا:
scholar-link-days = کب تک چلے
scholar-link-days-long = واپس لینے تک
scholar-link-days-365 = ایک سال
scholar-link-days-180 = چھ ماہ
scholar-link-days-30 = تیس دن
scholar-link-email = ڈاک سے بھیجیے
scholar-link-email-hint = اگر چاہیں؛ پتہ محفوظ نہیں کیا جاتا۔
scholar-link-make = ربط بنائیے
scholar-link-col-made = بنایا گیا
scholar-link-col-ends = کب تک
scholar-link-col-used = آخری استعمال
scholar-link-col-state = حالت
scholar-link-never = کبھی نہیں
scholar-link-revoke = واپس لیجیے
scholar-link-holds = چل رہا ہے
scholar-link-over = ختم

desk-proposals = محققین کی طرف سے
desk-proposals-wait = { FORM($count) ->
    [one] محقق کی ایک بات منتظر ہے
   *[other] محققین کی { $count } باتیں منتظر ہیں
}
desk-proposals-all = سب دیکھیے
desk-proposals-none = کچھ منتظر نہیں۔ محققین اپنے ربط سے جو بھیجتے ہیں یہاں آتا ہے؛ اشخاص میں محقق کے صفحے پر ربط بنائیے۔
desk-proposal = محقق کی طرف سے
desk-proposal-piece = { $scholar } نے مضمون بھیجا:
desk-proposal-rights = { $scholar } نے حقوق کا جواب دیا:
desk-proposal-sign-off = { $scholar } نے منظور کیا:
desk-proposal-send-back = { $scholar } نے واپس بھیجا:
desk-proposal-details = { $scholar } نے نئے کوائف تجویز کیے
desk-proposal-order = { $scholar } نے اپنے صفحے کی نئی ترتیب تجویز کی
desk-proposal-decline = { $scholar } نے نمائش سے انکار کیا اور اسے ہٹا دیا گیا:
desk-proposal-person = محقق
desk-proposal-op-ed = مضمون
desk-proposal-before = ابھی محفوظ
desk-proposal-after = تجویز
desk-proposal-portrait = تجویز کردہ تصویر
desk-proposal-by-day = سب اپنی تاریخ کے حساب سے۔
desk-proposal-accept = قبول کیجیے
desk-proposal-leave = ویسا ہی رہنے دیجیے
desk-proposal-noted = دیکھ لیا
desk-undo-proposal-left = دوبارہ اٹھائیے
desk-did-proposal-accepted = قبول ہوا۔ قارئین کو اسی کے مطابق دکھایا جاتا ہے۔
desk-did-proposal-noted = دیکھ لیا گیا۔ محقق کو اس کے صفحے پر بتایا جاتا ہے۔
desk-did-proposal-left = ویسا ہی چھوڑا گیا۔
desk-did-proposal-reopened = یہ پھر منتظر ہے۔
desk-did-scholar-link-revoked = واپس لے لیا گیا۔ اب یہ ربط کہیں نہیں لے جاتا۔
desk-did-by-link-signed-off = شکریہ۔ مدیر جانتے ہیں کہ یہ شائع ہو سکتا ہے۔
desk-did-by-link-sent-back = شکریہ۔ آپ کے الفاظ مدیروں تک پہنچ گئے۔
desk-did-by-link-rights = شکریہ۔ مدیر آپ کا جواب دیکھے گا۔
desk-did-by-link-declined = اب یہ نہیں دکھایا جاتا۔ مدیروں کو معلوم ہے۔
desk-did-by-link-details = شکریہ۔ مدیر آپ کی تجویز دیکھے گا۔
desk-did-by-link-order = شکریہ۔ مدیر آپ کی تجویز کردہ ترتیب دیکھے گا۔
desk-did-by-link-unchanged = کچھ مختلف نہ تھا، اس لیے کچھ نہیں بھیجا گیا۔

act-proposed = محقق کے ربط سے تجویز
act-proposal-accepted = محقق کی تجویز قبول
act-proposal-left = محقق کی تجویز چھوڑی گئی
act-proposal-taken-up-again = محقق کی تجویز دوبارہ اٹھائی گئی
act-declined-by-its-scholar = محقق نے نمائش سے انکار کیا
act-scholar-link-made = محقق کے لیے ربط بنایا گیا
act-scholar-link-taken-back = محقق کا ربط واپس لیا گیا
act-first-on-the-page = محقق کے صفحے کی ترتیب بدلی گئی
act-of-scholar = محقق
act-of-link = ربط
act-of-proposal = تجویز

scholar-first = ان سے شروع کیجیے

safety-head = نام روکیے
safety-of-one = جہاں اس کالم کے ساتھ کوئی نام اس شخص کو خطرے میں ڈالتا ہو، اسے قارئین کی ہر چیز سے نکالا جا سکتا ہے:
safety-what = جہاں نام سے صاحبِ نام خطرے میں پڑے، اسے قارئین تک پہنچنے والی ہر چیز سے فوراً نکال دیا جاتا ہے: صفحے، فہرستیں، پتے اور جہاں وہ لے جاتے ہیں، تصویروں کے الفاظ، تصحیحات، ہٹائے گئے مضامین کے نشان۔ مضامین نام کے بغیر رہتے ہیں۔
safety-scope = کن مضامین کے ساتھ
safety-scope-all = سب کے ساتھ
safety-scope-topic = ایک موضوع والے
safety-scope-region = ایک خطے والے
safety-scope-op-ed = وہ جس سے میں آیا
safety-topic = موضوع
safety-region = خطہ
safety-none = کوئی نہیں
safety-look = دیکھیے کیا ہوگا
safety-look-again = دوبارہ دیکھیے
safety-would = { FORM($count) ->
    [zero] کسی مضمون کے ساتھ نہیں: نام پہلے ہی روکا ہوا ہے، یا ان میں کسی کے ساتھ نہیں۔
    [one] ایک مضمون کے ساتھ۔
   *[other] { $count } مضامین کے ساتھ۔
}
safety-surfaces = { FORM($count) ->
    [one] واحد سطح پر:
   *[other] تمام { $count } سطحوں پر:
}
safety-undo-days = تیس دن تک یہیں سے واپس لیا جا سکتا ہے۔
safety-go = ابھی روکیے
safety-acts = اب تک کیا ہوا
safety-beside = { FORM($count) ->
    [one] ایک مضمون کے ساتھ
   *[other] { $count } مضامین کے ساتھ
}
safety-undone = واپس لیا گیا
safety-undo = واپس لیجیے
safety-empty = یہ نام کہیں نہیں روکا گیا۔
desk-did-name-withheld = روک دیا گیا۔ اب کوئی سطح یہ نام نہیں لیتی۔
desk-did-name-said-again = واپس لیا گیا۔ نام پھر لیا جاتا ہے؛ اس کے لیے بدلا گیا پتہ نئے پتے پر لے جاتا ہے۔
act-name-withheld = نام روکا گیا
act-name-withheld-here = یہاں نام روکا گیا
act-name-said-again = روکا ہوا نام پھر لیا گیا
act-of-op-eds = مضامین
act-of-act = عمل
surface-op-ed-page = مضمون کا صفحہ
surface-earlier-versions = اس کے پہلے نسخے
surface-short-address = اس کا مختصر پتہ
surface-selection = انتخاب
surface-scholar = محققین کے صفحے
surface-outlet = اخبارات کے صفحے
surface-topic = موضوعات کے صفحے
surface-series = سلسلوں کے صفحے
surface-region = خطوں کے صفحے
surface-year = سالوں کے صفحے
surface-index-of-years = سالوں کی فہرست
surface-index-of-scholars = محققین کی فہرست
surface-index-of-outlets = اخبارات کی فہرست
surface-media = تصویریں
surface-sizes-of-media = تصویریں اپنے ناپ میں
surface-old-address = پرانی سائٹ کے پتے
surface-list-of-addresses = پتوں کی فہرست

takedown-head = فوراً ہٹائیے
takedown-what = ایک بار دبائیے اور کوئی سطح اسے نہیں دکھائے گی۔ قارئین کو عنوان اور صرف یہ جملہ ملے گا:
takedown-legal = قانونی مطالبہ
takedown-rights-holder = حق دار کی خواہش
takedown-author = مصنف کی خواہش
takedown-mistake = ہماری غلطی
takedown-said-legal = قانونی وجوہ سے ہٹایا گیا
takedown-said-rights-holder = حق دار کی درخواست پر ہٹایا گیا
takedown-said-author = مصنف کی درخواست پر ہٹایا گیا
takedown-said-mistake = ہٹایا گیا: غلطی سے دکھایا گیا تھا
act-of-kind = قسم
