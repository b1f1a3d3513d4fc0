# کھاتے، کردار، داخلہ اور کاموں کا ریکارڈ۔
desk-nav-own = میرے مضامین
desk-own-caption = جو سب سے آخر میں آیا وہ پہلے؛ اوقات { $zone } کے مطابق
desk-own-empty = یہاں ابھی آپ کا کچھ نہیں۔ آپ کا لکھا ہوا اس وقت نظر آئے گا جب کوئی مدیر اسے آپ کے نام سے داخل کرے گا۔
desk-own-empty-bring = یہاں ابھی آپ کا کچھ نہیں۔ پہلا مضمون اس کے لنک سے یا فائل کی صورت میں داخل کیجیے۔

desk-role-scholar = محقق
desk-role-contributor = داخل کنندہ
desk-role-publisher = ناشر
desk-roles-hint = محقق اپنے مسودے دیکھتے اور ان میں ترمیم کرتے ہیں۔ داخل کنندہ مضامین داخل کرتے ہیں اور اپنے داخل کیے ہوئے میں اس وقت تک ترمیم کرتے ہیں جب تک وہ پیش نہ ہو جائے۔ مدیر جائزہ لیتے ہیں اور افراد، اخبارات و رسائل اور اصطلاحات سنبھالتے ہیں۔ ناشر اس کے علاوہ پیش کرتے، تصحیح کرتے، واپس لیتے اور اجازتیں درج کرتے ہیں۔ منتظم اس کے علاوہ قواعد، ترتیبات اور کھاتے سنبھالتے ہیں۔ محاسب سب کچھ پڑھتے ہیں اور کچھ نہیں بدلتے۔

desk-account-open = کھولیں
desk-account-invited = مدعو
desk-account-person = یہ کھاتہ کس کا ہے
desk-account-person-what = محقق کا کھاتہ وہ مسودے دیکھتا اور بدلتا ہے جن پر اس کا نام ہو۔ محقق انسان ہیں، کھاتے چابیاں: کھاتے کا جو بھی ہو، مضمون پر نام قائم رہتا ہے۔
desk-account-person-field = محقق، اس کے صفحے کے پتے کے آخری حصے سے؛ کسی کا نہ ہو تو خالی چھوڑیے
desk-account-remove = کھاتہ ہٹائیں
desk-account-remove-what = اس کا مالک پھر داخل نہیں ہو سکے گا۔ مضامین، ان پر نام، نسخے اور ریکارڈ جوں کے توں رہیں گے۔
desk-account-remove-sure = تصدیق کے لیے کھاتے کا ای میل پتہ لکھیے
desk-did-account-removed = کھاتہ ہٹا دیا گیا۔ کسی مضمون یا نام کو نہیں چھیڑا گیا۔

desk-security = داخلہ
desk-code-head = آپ کے فون سے کوڈ
desk-code-off = ابھی صرف پاس ورڈ سے داخلہ ہو جاتا ہے۔ ہر آدھے منٹ بدلنے والا کوڈ، جو آپ کے فون کا پروگرام بناتا ہے، پاس ورڈ جان لینے والے کو باہر رکھتا ہے۔
desk-code-set = کوڈ ترتیب دیں
desk-code-scan = کوڈ بنانے والے پروگرام سے یہ تصویر اسکین کیجیے، پھر جو کوڈ وہ دکھائے لکھیے۔
desk-code-by-hand = یا اس میں یہ کلید لکھیے:
desk-code-first = ابھی دکھایا جانے والا کوڈ
desk-code-confirm = اب سے اسے پوچھا جائے
desk-code-on = ہر داخلے پر کوڈ پوچھا جاتا ہے۔ { FORM($count) ->
    [one] ایک ہنگامی کوڈ باقی ہے۔
   *[other] { $count } ہنگامی کوڈ باقی ہیں۔
 }
desk-code-last = پوچھنا بند کرنے کے لیے: ابھی کا کوڈ یا کوئی ہنگامی کوڈ
desk-code-remove = کوڈ پوچھنا بند کریں
desk-code-give = ابھی دکھایا جانے والا کوڈ
desk-code-give-hint = آپ کے فون کے پروگرام سے چھ ہندسے۔ فون نہ ہو تو اپنا کوئی ہنگامی کوڈ۔
desk-code-wrong = یہ کوڈ درست نہیں یا استعمال ہو چکا ہے۔ اگلے کا انتظار کیجیے یا ہنگامی کوڈ لکھیے۔
desk-recovery-made = یہ ہنگامی کوڈ ابھی لکھ لیجیے: ہر ایک آپ کو فون کے بغیر ایک بار داخل کرتا ہے، اور یہ دوبارہ نہیں دکھائے جائیں گے۔
desk-sessions = آپ کہاں کہاں داخل ہیں
desk-sessions-caption = جو سب سے آخر میں استعمال ہوا وہ پہلے؛ اوقات { $zone } کے مطابق
desk-session-browser = براؤزر
desk-session-unnamed = ایسا براؤزر جو اپنا نام نہیں بتاتا
desk-session-this = یہی
desk-session-network = نیٹ ورک
desk-session-begun = کب سے
desk-session-seen = آخری استعمال
desk-session-end = وہاں سے خارج ہوں
desk-session-end-others = باقی ہر جگہ سے خارج ہوں
desk-did-session-ended = وہاں سے خارج کر دیا گیا۔
desk-account-sessions = یہ کھاتہ کہاں کہاں داخل ہے
desk-account-sessions-end = ہر جگہ سے خارج کریں
desk-account-code-remove = کوڈ ہٹائیں
desk-account-code-what = اس کے لیے جس کا فون اور ہنگامی کوڈ دونوں کھو گئے ہوں: اگلے داخلے پر صرف پاس ورڈ پوچھا جائے گا۔

desk-nav-history = ریکارڈ
desk-history-what = اس سائٹ کا ہر کام: کس نے، کب، کس نیٹ ورک سے، پہلے کیا تھا اور بعد میں کیا ہے۔ یہ ایک ہی بار لکھا جاتا ہے؛ اسے کوئی نہیں بدل سکتا، نہ یہاں اور نہ ڈیٹابیس کو حکم دے کر۔
desk-history-act = کام
desk-history-who = کس نے
desk-history-any = کوئی بھی
desk-history-since = اس دن سے
desk-history-until = اس دن تک
desk-history-look = دیکھیں
desk-history-all = سب کچھ
desk-history-take = یہ سطریں ساتھ لے جائیے:
desk-history-caption = نیا پہلے؛ اوقات { $zone } کے مطابق
desk-history-at = کب
desk-history-detail = پہلے، بعد اور مزید
desk-history-op-ed = مضمون
desk-history-empty = کوئی سطر نہیں ملتی۔ دن بڑھائیے یا سب کچھ دیکھیے۔

desk-mailed-way = سائن ان کا لنک ای میل پر منگوائیں
desk-mailed-head = ای میل سے سائن ان کا لنک
desk-mailed-what = اپنے اکاؤنٹ کا ای میل پتا دیں۔ اس پر ایک لنک آئے گا جو { FORM($minutes) ->
    [one] ایک منٹ
   *[other] { $minutes } منٹ
 } کے اندر ایک بار سائن ان کرتا ہے۔
desk-mailed-send = لنک بھیجیں
desk-mailed-asked = اگر اس پتے کا کوئی اکاؤنٹ ہے تو خط اس کی طرف روانہ ہے۔ اس کا لنک { FORM($minutes) ->
    [one] ایک منٹ
   *[other] { $minutes } منٹ
 } تک اور ایک ہی بار چلتا ہے۔
desk-mailed-nothing-came = کچھ نہیں آیا؟ ناپسندیدہ ڈاک میں دیکھیں، یہ دیکھیں کہ پتا آپ کے اکاؤنٹ ہی کا ہے، یا سائٹ کے کسی منتظم سے پوچھیں۔
desk-mailed-none = یہ سائٹ خط نہیں بھیجتی۔ سائٹ کے کسی منتظم سے سائن ان کا لنک مانگیں۔
desk-mailed-too-often = بہت زیادہ لنک مانگے گئے۔ پندرہ منٹ ٹھہریں۔
desk-mailed-back = کسی اور طریقے سے سائن ان کریں
desk-mailed-letter-subject = { $institute } کے ادارتی ڈیسک پر سائن ان
desk-mailed-letter-what = نیچے کے لنک سے آپ { FORM($minutes) ->
    [one] ایک منٹ
   *[other] { $minutes } منٹ
 } کے اندر ایک بار سائن ان کر سکتے ہیں۔ اسے کھولنے سے کچھ نہیں بدلتا: اس کے صفحے کا بٹن سائن ان کرتا ہے۔
desk-mailed-letter-unasked = اگر آپ نے یہ نہیں مانگا تو کچھ نہ کریں: اس خط کے بغیر کوئی اندر نہیں آ سکتا۔

desk-passkeys = پاس کیز
desk-passkeys-what = پاس کی سے آپ اپنے چہرے، انگلی یا آلے کے اپنے کوڈ سے سائن ان کرتے ہیں۔ نہ کچھ لکھنا ہے، نہ کوئی جعلی صفحہ آپ سے کچھ جان سکتا ہے۔
desk-passkeys-caption = پرانی پہلے؛ اوقات { $zone } کے ہیں
desk-passkey-name = نام
desk-passkey-made = کب سے
desk-passkey-unused = کبھی نہیں
desk-passkey-change = بدلیں
desk-passkey-rename = نام بدلیں
desk-passkey-remove = ہٹا دیں
desk-passkey-new-name = نئی پاس کی کا نام
desk-passkey-new-hint = جیسے ”فون“ یا ”تجوری والی کنجی“۔ یہ نام صرف آپ کو اسی فہرست میں نظر آتا ہے۔
desk-passkey-add = پاس کی شامل کریں
desk-passkey-no-script = پاس کی شامل کرنے کے لیے براؤزر میں اسکرپٹ چلنے دینا ضروری ہے۔
desk-passkey-stale = پاس کی شامل کرنے کے لیے سائن آؤٹ کر کے دوبارہ سائن ان کریں: یہ سائن ان کے پندرہ منٹ کے اندر شامل ہوتی ہے، زیادہ سے زیادہ بیس۔
desk-passkey-not-made = کوئی پاس کی نہیں بنی۔ دوبارہ یا کسی اور آلے سے کوشش کریں؛ جس آلے کی پاس کی یہاں ہے وہ دوسری نہیں بناتا۔
desk-passkey-enter = پاس کی سے سائن ان کریں
desk-passkey-failed = اس ڈیسک کی کسی پاس کی نے جواب نہیں دیا۔ دوبارہ کوشش کریں، یا کسی اور طریقے سے سائن ان کریں۔
desk-passkey-host = پاس کیز کے لیے ڈیسک نمبر سے نہیں، نام سے کھلنا چاہیے۔ سائٹ چلانے والے سے پوچھیں۔
desk-did-passkey-added = پاس کی شامل ہو گئی۔ اب آپ اس سے سائن ان کر سکتے ہیں۔
desk-did-passkey-named = پاس کی کا نیا نام رکھ دیا گیا۔
desk-did-passkey-removed = پاس کی ہٹا دی گئی۔ اب اس سے کوئی اندر نہیں آ سکتا؛ اسے اپنے آلے سے بھی مٹا دیں۔
desk-account-passkeys-what = { FORM($count) ->
    [one] اس اکاؤنٹ کی ایک پاس کی ہے۔
   *[other] اس اکاؤنٹ کی { $count } پاس کیز ہیں۔
 } جب آلہ کھو جائے یا کسی اور کے ہاتھ میں ہو تو انھیں ہٹا دیں: اکاؤنٹ والا پاس ورڈ یا لنک سے سائن ان کرے گا۔
desk-account-passkeys-remove = سب پاس کیز ہٹا دیں
act-passkey-added = پاس کی شامل ہوئی
act-passkey-removed = پاس کی ہٹائی گئی
act-passkeys-removed = پاس کیز ہٹائی گئیں

desk-provider-enter = { $name } سے سائن ان کریں
desk-provider = ادارے کا اکاؤنٹ
desk-provider-on = یہ اکاؤنٹ { $name } سے جڑا ہے: آپ اس سے سائن ان کر سکتے ہیں۔
desk-provider-off = اس اکاؤنٹ کو { $name } سے جوڑیں، پھر آپ اس سے سائن ان کر سکیں گے۔
desk-provider-connect = جوڑیں
desk-provider-part = الگ کریں
desk-provider-away = ادارے کے اکاؤنٹ سے ابھی پوچھا نہ جا سکا۔ دوبارہ کوشش کریں، یا کسی اور طریقے سے سائن ان کریں۔
desk-provider-refused = ادارے کے اکاؤنٹ نے آپ کو اندر نہیں آنے دیا۔ دوبارہ کوشش کریں، یا کسی اور طریقے سے سائن ان کریں۔
desk-provider-stale = یہ بہت دیر سے یا کسی اور براؤزر سے آیا۔ یہاں سے دوبارہ شروع کریں۔
desk-provider-nobody = وہاں آپ کو پہچانا جاتا ہے، مگر آپ کے کسی گروہ کا یہاں کوئی کردار نہیں۔ سائٹ کے کسی منتظم سے پوچھیں۔
desk-provider-no-email = ادارے کے اکاؤنٹ نے کوئی تصدیق شدہ ای میل پتا نہیں دیا، جس کے بغیر یہاں اکاؤنٹ نہیں بنتا۔ اسے چلانے والے سے پوچھیں۔
desk-provider-email-taken = آپ کے ای میل پتے کا اکاؤنٹ یہاں پہلے سے ہے۔ اس میں کسی اور طریقے سے سائن ان کریں اور ”سائن ان“ کے صفحے سے اسے جوڑیں۔
desk-provider-taken = ادارے کا یہ اکاؤنٹ یہاں کسی اور اکاؤنٹ سے جڑا ہے۔
desk-did-provider-connected = جڑ گیا۔ اب آپ ادارے کے اکاؤنٹ سے سائن ان کر سکتے ہیں۔
desk-did-provider-parted = الگ ہو گیا۔ ادارے کا اکاؤنٹ اب آپ کو یہاں اندر نہیں آنے دیتا۔
act-provider-connected = ادارے کے اکاؤنٹ سے جڑا
act-provider-parted = ادارے کے اکاؤنٹ سے الگ ہوا

desk-notices = ای میل سے اطلاعات
desk-notices-what = آپ کو کیا اور کتنی جلدی بتایا جائے۔ روزانہ کا خط ادارے کے دن کی صبح آتا ہے۔ یہ اس پتے پر جاتا ہے:
desk-notices-no-mail = یہ سائٹ ابھی خط نہیں بھیجتی۔ آپ کا انتخاب اس دن سے لاگو ہو گا جب بھیجے گی۔
desk-notices-mute = اس سائٹ کے محققین کو ابھی کچھ نہیں بتایا جاتا؛ یہ فیصلہ کوئی مدیر کرتا ہے۔ آپ کا انتخاب تب سے لاگو ہو گا۔
desk-notices-none = آپ کے کردار کو کچھ نہیں بتایا جاتا۔
desk-notice-new = قطار میں نیا کالم
desk-notice-sent-back = میرا کالم رد ہوا یا الگ رکھا گیا
desk-notice-displayed = میرا کالم دکھایا جا رہا ہے
desk-notice-withdrawn = کوئی کالم واپس لیا گیا
desk-notice-soon = ایک کالم ایک دن کے اندر خود نمائش پر آتا ہے
desk-notice-late = ایک کالم طے شدہ وقت سے دیر میں نمائش پر آیا
desk-notice-gone = نمائش پر موجود کسی کالم کا اصل ختم ہو گیا
desk-notice-ending = متن یا تصویر کا حق دو ہفتوں میں ختم ہو رہا ہے
desk-pace-at-once = فوراً
desk-pace-daily = دن میں ایک بار
desk-pace-never = کبھی نہیں
desk-notices-scholars = محققین
desk-notices-scholars-off = جن محققین کے اکاؤنٹ ہیں انھیں کچھ نہیں بتایا جاتا۔ اسے چالو کریں تو ہر ایک خود چنے گا کہ اپنے کالموں کے بارے میں کیا جاننا چاہتا ہے۔
desk-notices-scholars-on = جن محققین کے اکاؤنٹ ہیں انھیں ان کے اپنے کالموں کے بارے میں بتایا جاتا ہے، جیسا ہر ایک چنے۔
desk-notices-scholars-start = محققین کو بھی بتائیں
desk-notices-scholars-stop = محققین کو کچھ نہ بتائیں
desk-did-notices-saved = محفوظ ہو گیا۔ اگلے واقعے سے لاگو ہے۔
act-notices-to-scholars = محققین کو اطلاع بدلی گئی
notice-new-subject = قطار میں نیا: { $title }
notice-new-what = ”{ $title }“ آیا ہے اور جائزے کا منتظر ہے۔
notice-sent-back-subject = نہیں دکھایا گیا: { $title }
notice-sent-back-what = ”{ $title }“ الگ رکھا یا رد کیا گیا۔
notice-displayed-subject = اب دکھایا جا رہا ہے: { $title }
notice-displayed-what = ”{ $title }“ اب دکھایا جا رہا ہے۔
notice-withdrawn-subject = واپس لیا گیا: { $title }
notice-withdrawn-what = ”{ $title }“ واپس لیا گیا۔ قارئین کو اس کی جگہ ایک نوٹ ملتا ہے۔
notice-ending-subject = حق جلد ختم ہو رہا ہے: { $title }
notice-ending-what = ”{ $title }“ کا متن یا اس کی تصویر دکھانے کا حق دو ہفتوں میں ختم ہو رہا ہے۔ نیا حق نہ ملا تو اس کا صفحہ خود ہی محدود ہو جائے گا۔
notice-soon-subject = ایک دن کے اندر نمائش پر: { $title }
notice-soon-what = ”{ $title }“ ایک دن کے اندر خود نمائش پر آ جائے گا۔
notice-late-subject = دیر سے نمائش پر: { $title }
notice-late-what = ”{ $title }“ طے شدہ وقت سے دیر میں نمائش پر آیا: اُس وقت Byline نہیں چل رہا تھا۔
notice-gone-subject = اصل ختم ہو گیا: { $title }
notice-gone-what = ”{ $title }“ کا اصل ختم ہو گیا، یا اس کا پتہ اب کسی اور کا ہے۔ قارئین کو جو بہترین موجود ہے اس تک لے جایا جاتا ہے۔
notice-daily-subject = { FORM($count) ->
    [one] { $institute } میں ایک بات
   *[other] { $institute } میں { $count } باتیں
 }
notice-why = بتائی گئی وجہ: { $why }
notice-open = ڈیسک پر کھولیں
notice-choice = آپ کو کیا بتایا جائے، یہ آپ خود چنتے ہیں: { $address }
