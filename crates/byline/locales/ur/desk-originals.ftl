## اصل تحریروں کا تختہ، اور وہ پتے جو کہیں نہیں لے جاتے

desk-nav-originals = اصل تحریریں
desk-originals = اصل تحریریں
desk-originals-figure = { FORM($all) ->
    [one] ایک کالم پیش ہے: { $live } زندہ، { $kept } نقلوں سے باقی، { $lost } گم۔
   *[other] { $all } کالم پیش ہیں: { $live } زندہ، { $kept } نقلوں سے باقی، { $lost } گم۔
}
desk-pushed = { $archive } سے نقلیں رکھنے کو کہا گیا: اس کے پاس { $kept } ہیں، { $waiting } باری کے انتظار میں ہیں، { $refused } وہ نہیں لیتا۔
desk-pushed-troubles = رکاوٹ کیا ہے
desk-pushed-again = بعد میں پھر پوچھا جائے گا
desk-pushed-over = پھر نہیں پوچھا جائے گا
desk-originals-none = کوئی کام نہیں: جو اصل دیکھے گئے وہ سب اپنی جگہ ہیں۔
desk-originals-more = { FORM($count) ->
    [one] ان کے پیچھے ایک اور ہے۔
   *[other] ان کے پیچھے { $count } اور ہیں۔
}
desk-stake-taken-over = کسی اور کے قبضے میں
desk-stake-taken-over-what = پتا اب کسی اور کا ہے۔ قارئین کو وہاں نہیں بھیجا جاتا۔
desk-stake-no-copy = ختم، نقل کے بغیر
desk-stake-no-copy-what = صفحہ نہیں رہا، اور اب تک پوچھے گئے کسی محفوظ خانے میں نقل نہیں۔ قارئین کو بتایا جاتا ہے کہ کہاں شائع ہوا تھا۔
desk-stake-copied = ختم، نقل سے باقی
desk-stake-copied-what = صفحہ نہیں رہا۔ قارئین کو پہلے کی محفوظ نقل تک لے جایا اور یہ بتایا جاتا ہے۔
desk-stake-legal = قانونی وجوہ سے روکا گیا
desk-stake-legal-what = اخبار کہتا ہے کہ وہ صفحہ نہیں دے سکتا (451)۔ دیکھ لیں کہ آپ اس میں سے کیا دکھا رہے ہیں۔ بعض اخبار پورے پورے ملکوں سے یہی کہتے ہیں: شاید قارئین کے لیے کھلتا ہو۔
desk-stake-changed = بدلا ہوا
desk-stake-changed-what = اخبار پر متن وہ نہیں جو آپ نے چنا تھا۔ بتائیں کہ یہ کیا ہے۔
desk-stake-moved = منتقل
desk-stake-moved-what = صفحہ منتقل ہو چکا ہے۔ جب تک آپ نیا پتا قبول نہ کریں قارئین پرانے پتے پر جاتے ہیں۔
desk-stake-walled = ایک ماہ سے ہمارے لیے بند
desk-stake-walled-what = اخبار Byline کو دیکھنے نہیں دیتا۔ شاید قارئین کے لیے کھلتا ہو؛ خود دیکھیں۔
desk-stake-reported = قارئین کی اطلاع
desk-stake-reported-what = قارئین کہتے ہیں کہ لنک کام نہیں کرتا، اور Byline کو کوئی خرابی نہیں ملی۔ خود دیکھیں۔
desk-original-now-at = اب یہاں
desk-original-since = اس حال میں
desk-original-looked = آخری بار دیکھا گیا
desk-original-reports = { FORM($count) ->
    [one] ایک قاری نے اطلاع دی۔
   *[other] قارئین کی { $count } اطلاعات۔
}
desk-original-compare = موازنہ کریں اور بتائیں کہ یہ کیا ہے
desk-original-accept = نیا پتا قبول کریں
desk-original-look = یہ زندہ ہے: دوبارہ دیکھیں
desk-original-ask = محفوظ خانوں سے دوبارہ پوچھیں
desk-original-seen = یہ کھلتا ہے
desk-original-settle = یہ کام کرتا ہے
desk-original-all-accept = تمام { $count } نئے پتے قبول کریں
desk-original-all-look = تمام { $count } دوبارہ دیکھیں
desk-original-all-ask = تمام { $count } کے بارے میں محفوظ خانوں سے پوچھیں
desk-original-all-seen = تمام { $count } کھلتے ہیں
desk-original-all-settle = تمام { $count } کام کرتے ہیں
desk-original-ask-accept = { FORM($count) ->
    [one] قارئین کو ایک اصل کے نئے پتے پر بھیجیں؟
   *[other] قارئین کو { $count } اصل تحریروں کے نئے پتوں پر بھیجیں؟
}
desk-original-ask-look = { FORM($count) ->
    [one] ایک اصل دوبارہ دیکھیں؟
   *[other] { $count } اصل تحریریں دوبارہ دیکھیں؟
}
desk-original-ask-ask = { FORM($count) ->
    [one] ایک اصل کے بارے میں محفوظ خانوں سے پوچھیں؟
   *[other] { $count } اصل تحریروں کے بارے میں محفوظ خانوں سے پوچھیں؟
}
desk-original-ask-seen = { FORM($count) ->
    [one] ایک اصل کے بارے میں کہیں کہ کھلتا ہے؟
   *[other] { $count } اصل تحریروں کے بارے میں کہیں کہ کھلتی ہیں؟
}
desk-original-ask-settle = { FORM($count) ->
    [one] ایک اصل کے بارے میں کہیں کہ کام کرتا ہے؟
   *[other] { $count } اصل تحریروں کے بارے میں کہیں کہ کام کرتی ہیں؟
}
desk-did-original-accepted = قارئین اب نئے پتے پر جاتے ہیں۔
desk-did-original-looked = جیسے ہی اس کے میزبان سے پوچھا جا سکے، اسے دوبارہ دیکھا جائے گا۔
desk-did-original-asked = محفوظ خانوں سے دوبارہ پوچھا جاتا ہے۔
desk-did-original-said = درج ہوا۔ جب یہ بدلے گا تو یہاں پھر آئے گا۔
desk-did-originals-many = سب کے لیے ہو گیا۔
desk-did-originals-some = جو ویسے ہی تھے جیسے آپ نے دیکھے، ان کے لیے ہو گیا۔ باقی اب بھی یہاں ہیں۔
act-original-moved = اصل کی منتقلی قبول کی
act-original-judged = اصل کے بارے میں فیصلہ کیا
act-old-address-led-on = ایک پرانا پتا اس تک پہنچایا
act-kept-apart = دو نام الگ رکھے
act-watch-over-originals-goes-on = اصل صفحات کی نگرانی پھر جاری کی

desk-original-compared = اخبار پر کیا بدلا
desk-original-notes = اخبار خود متن کے بارے میں کیا کہتا ہے
desk-original-read-at = پڑھا گیا
desk-original-unread = پڑھا نہ جا سکا:
desk-original-read = دوبارہ پڑھیں
desk-original-soon = صفحہ چند منٹ میں موجودہ حالت میں پڑھا جائے گا؛ پھر دونوں یہاں ساتھ ساتھ ہوں گے۔
desk-original-words = اگر تصحیح ہے تو پہلے کالم کو اس کے صفحے پر درست کریں، یا
desk-original-withdraw = اسے واپس لیں
desk-original-correction = تصحیح
desk-original-retraction = متن واپس لیا گیا
desk-original-ignore = کوئی اہم بات نہیں
desk-did-original-read = چند منٹ میں دوبارہ پڑھا جائے گا۔
desk-original-copy-at = { $host } پر نقل، بتاریخ
desk-original-wrong-copy = یہ نقل غلط ہے
desk-original-take = ایسی نقل لیں جو آپ کو معلوم ہے
desk-original-take-address = محفوظ خانے میں اس کا پتا
desk-original-take-copy = قارئین کو اس تک پہنچائیں
desk-original-take-hint = پہلے اسے دیکھ لیں۔ اس کا وقت پتے کے چودہ ہندسوں سے پڑھا جاتا ہے؛ اشاعت سے پہلے کی یا صفحہ کھونے کے بعد کی نقل نہیں لی جاتی۔
desk-original-kept-at = آتے وقت محفوظ کیا گیا،
desk-did-original-copy-wrong = نقل ہٹا دی گئی اور دوبارہ نہیں لی جائے گی۔ محفوظ خانوں سے دوسری مانگی جائے گی۔
desk-did-original-copy-taken = جہاں اصل باقی نہیں، قارئین اس نقل تک پہنچائے جاتے ہیں۔
act-copy-of-an-archive-taken-away = محفوظ خانے کی نقل ہٹائی
act-copy-of-an-archive-taken = محفوظ خانے کی نقل لی
desk-outlet-watching = اس کے اصل صفحے
desk-outlet-watched = بائی لائن اس اخبار کے ہر اصل صفحے کو وقفے وقفے سے نرمی سے دیکھتا ہے۔
desk-outlet-unwatched = اس اخبار کے اصل صفحے نہیں دیکھے جاتے: اس سے کچھ نہیں مانگا جاتا، اور جو معلوم ہے وہ ویسا ہی رہتا ہے۔
desk-outlet-leave = انہیں نہ دیکھیں
desk-outlet-watch = دوبارہ دیکھیں
desk-did-outlet-left-alone = اس اخبار کے اصل صفحے اب نہیں دیکھے جاتے۔
desk-did-outlet-watched = اس اخبار کے اصل صفحے دوبارہ دیکھے جاتے ہیں۔
act-originals-of-an-outlet-left-alone = ایک اخبار کے اصل صفحے دیکھنا چھوڑا
act-originals-of-an-outlet-watched-again = ایک اخبار کے اصل صفحے دوبارہ دیکھنا شروع کیا

desk-missed = پتے جو کہیں نہیں لے جاتے
desk-missed-what = کسی نے آپ کی سائٹ کے یہ پتے مانگے، اور وہاں کچھ نہیں۔ ہر ایک کو اس کالم تک پہنچائیں جو مراد تھا، یا رہنے دیں۔
desk-missed-none = کسی نے ایسا پتا نہیں مانگا جو موجود نہ ہو۔
desk-missed-readers = { FORM($count) ->
    [one] ایک قاری نے ایک بار مانگا۔
   *[other] قارئین نے { $count } بار مانگا۔
}
desk-missed-robots = { FORM($count) ->
    [one] ایک بار روبوٹ نے۔
   *[other] { $count } بار روبوٹس نے۔
}
desk-missed-last = آخری بار
desk-missed-to = وہ کالم جو مراد تھا
desk-missed-lead = وہاں پہنچائیں
desk-missed-leave = رہنے دیں
desk-missed-all = وہ بھی دکھائیں جو صرف روبوٹس نے مانگے
desk-did-address-led = جو بھی اسے مانگے گا اب کالم تک پہنچے گا۔
desk-did-address-left = رہنے دیا گیا۔ دوبارہ فہرست میں نہیں آئے گا۔

desk-notice-originals = ہفتے میں ایک بار: جو اصل ختم، کسی اور کے قبضے میں، بدلے یا منتقل ہوئے
desk-pace-weekly = ہفتے میں ایک بار
notice-originals-subject = { FORM($count) ->
    [one] ایک اصل آپ کی توجہ چاہتا ہے
   *[other] { $count } اصل تحریریں آپ کی توجہ چاہتی ہیں
}
notice-originals-what = پچھلے خط کے بعد اصل تحریروں کا کیا ہوا:
notice-originals-one = – { $title }
notice-originals-taken-over = کسی اور کے قبضے میں: { $count }
notice-originals-gone = ختم: { $count }
notice-originals-host-gone = پورے میزبان سمیت ختم: { $count }
notice-originals-changed = بدلے: { $count }
notice-originals-moved = منتقل: { $count }
desk-seen-no-name-two = اس کے میزبان کا نام موجود نہیں، دو نیم سروروں کے مطابق۔
desk-seen-no-name-one = اس کے میزبان کا نام موجود نہیں، ایک نیم سرور کے مطابق۔
desk-seen-no-names = اس کے میزبان کے نیم سروروں نے جواب نہیں دیا۔
desk-seen-no-connection = اس کے میزبان نے رابطہ قبول نہیں کیا یا توڑ دیا۔
desk-seen-slow = اس کے میزبان نے جواب میں بہت دیر کی۔
desk-seen-tls = اس کے میزبان کا سرٹیفکیٹ قابلِ اعتبار نہیں یا ختم ہو چکا ہے۔
desk-seen-redirects = اس کا میزبان آنے والوں کو بغیر انتہا آگے بھیجتا رہتا ہے۔
desk-seen-closed-network = اس کا نام ایک بند نیٹ ورک کو لے جاتا ہے۔
desk-seen-broken = اس کے میزبان نے جو بھیجا وہ ٹوٹا ہوا تھا۔
desk-seen-too-large = وہ وہاں ہے، مگر پڑھے جانے کی حد سے بڑا ہے۔
desk-seen-turned-away = اس کا میزبان Byline سے نام لے کر کہتا ہے کہ اس پتے کو نہ چھیڑے۔
desk-seen-unchanged = اس کا میزبان کہتا ہے کہ وہ ویسا ہی ہے جیسا پچھلی بار تھا۔
desk-seen-missing = اس کا میزبان کہتا ہے کہ ایسا کوئی صفحہ نہیں (404)۔
desk-seen-removed = اس کا میزبان کہتا ہے کہ صفحہ ہٹا دیا گیا (410)۔
desk-seen-by-law = اس کا میزبان قانونی وجوہ سے صفحہ نہیں دیتا (451)۔
desk-seen-busy = اس کا میزبان اس وقت ہمیں صفحات نہیں دیتا (حالت { $number })۔
desk-seen-no-page = جواب میں ایسی چیز آتی ہے جو صفحہ نہیں۔
desk-seen-fails = اس کا میزبان ناکام ہے (حالت { $number })۔
desk-seen-refuses = اس کا میزبان ہمیں صفحہ نہیں دیتا (حالت { $number })۔
desk-seen-whole = پورا متن وہاں موجود ہے۔
desk-seen-share = متن کے 100 میں سے { $number } الفاظ وہاں ہیں۔
desk-seen-title-alone = اس کا عنوان وہاں ہے؛ متن ہمارے لیے کبھی پڑھا جانے کے قابل نہ تھا۔
desk-seen-unreadable = متن ہمارے لیے کبھی پڑھا جانے کے قابل نہ تھا۔
desk-seen-other-title = عنوان دوسرا ہے۔
desk-seen-sibling-same = ایک ناممکن پتہ بھی یہی صفحہ دیتا ہے۔
desk-seen-sibling-other = ایک ناممکن پتہ دوسرا جواب دیتا ہے۔
desk-seen-front-same = اس کے میزبان کا پہلا صفحہ بھی یہی ہے۔
desk-seen-census = اس میزبان کے دوسرے مضامین جو یہی صفحہ دیتے ہیں: { $number }۔
desk-seen-for-sale = وہ ڈومین برائے فروخت پیش کرتا ہے۔
desk-seen-no-outlet = اس میں اخبار کا نام نہیں۔
desk-seen-other-servers = اس کے ڈومین کے نیم سرور اب کسی اور کے ہیں، نہ کہ جن کے متن کے وہاں ہوتے وقت تھے۔
desk-seen-other-certificate = اس کے سرٹیفکیٹ کا جاری کنندہ اور نام اب وہ نہیں جو متن کے وہاں ہوتے وقت تھے۔
desk-seen-nothing-found = وہ کہتا ہے کہ کچھ نہیں ملا۔
desk-seen-asks-first = وہ آنے والوں سے پہلے کچھ مانگتا ہے۔
desk-seen-leads-on = وہ آگے لے جاتا ہے:
desk-seen-no-page-of-it = وہ اس مضمون کے کسی صفحے کی جگہ نہیں۔
