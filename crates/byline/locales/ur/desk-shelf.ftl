# تمام مضامین کی فہرست، بہت سوں پر ایک ساتھ کام، نوٹ، موازنہ، توازن۔

desk-nav-op-eds = تمام مضامین
desk-shelf-words = الفاظ
desk-shelf-words-hint = عنوان، ابتدائیے یا خلاصے کے، یا کسی مصنف یا اخبار کے نام کے، کسی بھی رسم الخط میں۔ آخری لفظ ادھورا بھی ہو سکتا ہے۔
desk-shelf-any = کوئی بھی
desk-shelf-scholar = محقق
desk-shelf-topic = موضوع
desk-shelf-language = زبان
desk-shelf-year = سال
desk-shelf-assigned = کس کا کام
desk-shelf-mine = میرا
desk-shelf-waits = منتظر ہے
desk-shelf-waits-decision = فیصلے کا
desk-shelf-waits-taker = کسی ذمہ دار کا
desk-shelf-waits-match = نام یا اخبار کی شناخت کا
desk-shelf-waits-topic = موضوع کا
desk-shelf-waits-moment = اپنے وقت کا
desk-shelf-waits-nominated = نامزد: کسی نے پیش کیا
desk-shelf-sort = ترتیب
desk-shelf-sort-newest = تازہ ترین آمد پہلے
desk-shelf-sort-oldest = قدیم ترین آمد پہلے
desk-shelf-sort-title = عنوان کے لحاظ سے
desk-shelf-sort-displayed = نمائش پر تازہ ترین پہلے
desk-shelf-look = تلاش کریں
desk-shelf-all = سب دکھائیں
desk-shelf-count = { FORM($count) ->
    [one] ایک مضمون۔
   *[other] { $count } مضامین۔
}
desk-shelf-more-than = کم از کم { $count } مضامین۔
desk-shelf-behind = { FORM($count) ->
    [one] ایک تبدیل شدہ مضمون دوبارہ درج ہو رہا ہے۔
   *[other] { $count } تبدیل شدہ مضامین دوبارہ درج ہو رہے ہیں۔
}
desk-shelf-first = شروع پر واپس
desk-shelf-next = اگلے
desk-shelf-further = مزید آگے دیکھیں
desk-shelf-empty = ابھی کچھ نہیں آیا۔ جو کچھ لنک، فائل یا درآمد سے آتا ہے، ہر مرحلے میں یہاں درج ہوتا ہے۔
desk-shelf-none = کچھ نہیں ملا۔ کوئی لفظ یا انتخاب ہٹا دیں، یا جہاں پیش کیا جائے مزید آگے دیکھیں۔

desk-views = محفوظ فہرستیں
desk-view-name = یہ فہرست اس نام سے رکھیں
desk-view-shared = سائٹ کے سب لوگوں کے لیے
desk-view-shared-mark = مشترک
desk-view-keep = محفوظ کریں
desk-view-remove = { $name } ہٹائیں
desk-views-none = فہرست کو محدود کریں، پھر اسے یہاں کسی نام سے رکھ سکتے ہیں۔
desk-did-view-kept = محفوظ ہو گئی۔ یہ فہرست کے اوپر ملے گی۔
desk-did-view-removed = ہٹا دی گئی۔ اس کے مضامین ویسے ہی ہیں۔

desk-many-head = بہت سے ایک ساتھ
desk-many-choose = چنیں
desk-many-of = کون سے
desk-many-ticked = جن پر اوپر نشان لگا ہے
desk-many-all = { FORM($count) ->
    [one] جو ایک ملا
   *[other] ملنے والے تمام { $count }
}
desk-many-all-first = ملنے والوں میں سے پہلے { $count }
desk-many-with = اس کے ساتھ:
desk-many-with-topic = موضوع شامل کریں
desk-many-with-series = سلسلہ
desk-many-with-outlet = اخبار، جہاں نامعلوم ہو
desk-many-with-scholar = محقق، جہاں نام کسی کا نہ ہو
desk-many-with-assign = کس کا کام
desk-many-choose-one = چنیں
desk-many-none-series = کوئی سلسلہ نہیں
desk-many-none-assign = کسی کا نہیں
desk-many-set = مقرر کریں
desk-many-act-display = دکھائیں
desk-many-act-withdraw = واپس لیں
desk-many-act-decline = نامنظور کریں
desk-many-act-park = ایک طرف رکھیں
desk-many-hint = کچھ بدلنے سے پہلے آپ تعداد اور رکاوٹیں دیکھ لیتے ہیں۔
desk-many-ask-topic = { FORM($count) ->
    [one] ایک مضمون
   *[other] { $count } مضامین
} میں موضوع شامل کریں؟
desk-many-ask-series = { FORM($count) ->
    [one] ایک مضمون
   *[other] { $count } مضامین
} کا سلسلہ مقرر کریں؟
desk-many-ask-outlet = { FORM($count) ->
    [one] ایک مضمون
   *[other] { $count } مضامین
} کا نامعلوم اخبار مقرر کریں؟
desk-many-ask-scholar = { FORM($count) ->
    [one] ایک مضمون
   *[other] { $count } مضامین
} کا کھلا نام ملائیں؟
desk-many-ask-assign = { FORM($count) ->
    [one] ایک مضمون
   *[other] { $count } مضامین
} کی ذمہ داری مقرر کریں؟
desk-many-ask-display = { FORM($count) ->
    [one] ایک مضمون
   *[other] { $count } مضامین
} دکھائیں؟
desk-many-ask-withdraw = { FORM($count) ->
    [one] ایک مضمون
   *[other] { $count } مضامین
} واپس لیں؟
desk-many-ask-decline = { FORM($count) ->
    [one] ایک مضمون
   *[other] { $count } مضامین
} نامنظور کریں؟
desk-many-ask-park = { FORM($count) ->
    [one] ایک مضمون
   *[other] { $count } مضامین
} ایک طرف رکھیں؟
desk-many-will = { FORM($count) ->
    [one] ایک پر ہوگا۔
   *[other] { $count } پر ہوگا۔
}
desk-many-refused = { FORM($count) ->
    [one] ایک چھوڑ دیا جائے گا:
   *[other] { $count } چھوڑ دیے جائیں گے:
}
desk-many-foretold = پہلے { $asked } دیکھے گئے؛ باقی { $rest } اپنی باری پر دیکھے جائیں گے، اور جو چھوڑا گیا اس کی وجہ بتائی جائے گی۔
desk-many-too-many = ایک عمل میں جتنے آ سکتے ہیں اس سے زیادہ ملے۔ اس میں تازہ ترین { $count } ہیں؛ باقی کے لیے دوبارہ کریں۔
desk-many-why = وجہ
desk-many-why-withdraw = صفحے پر آنے والے قارئین کو بتائی جاتی ہے۔
desk-many-why-decline = ڈیسک پر ہر مضمون کے ساتھ رہتی ہے۔
desk-many-why-park = ڈیسک پر ہر مضمون کے ساتھ رہتی ہے۔
desk-many-go = { FORM($count) ->
    [one] اس ایک پر کریں
   *[other] تمام { $count } پر کریں
}
desk-many-did-topic = موضوع شامل کرنا
desk-many-did-series = سلسلہ مقرر کرنا
desk-many-did-outlet = اخبار مقرر کرنا
desk-many-did-scholar = نام ملانا
desk-many-did-assign = ذمہ داری دینا
desk-many-did-display = دکھانا
desk-many-did-withdraw = واپس لینا
desk-many-did-decline = نامنظور کرنا
desk-many-did-park = ایک طرف رکھنا
desk-many-how-far = کتنا ہوا
desk-many-done = ہو گئے: { $count }
desk-many-left = ویسے ہی چھوڑے گئے: { $count }
desk-many-waiting = باری آنی ہے: { $count }
desk-many-undone = پہلے جیسے کیے گئے: { $count }
desk-many-kept = پہلے جیسے نہیں کیے گئے: { $count }
desk-many-look-again = دیکھیں اب کتنا ہوا
desk-many-undo = یہ سب واپس پلٹیں
desk-many-go-on = ابھی آگے بڑھائیں
desk-many-by-itself = یہ خود بخود آگے بڑھتا ہے، سرور دوبارہ شروع ہونے کے بعد بھی۔
desk-many-reasons = کیا چھوڑا گیا، اور کیوں
desk-did-many-undone = پلٹ دیا گیا۔

desk-notes = نوٹ
desk-notes-work = یہ کس کا کام ہے
desk-notes-said = کیا کہا گیا
desk-notes-none = ابھی کسی نے کچھ نہیں کہا۔ یہاں جو لکھا جائے وہ صرف ڈیسک کے لیے ہے؛ قارئین اسے کبھی نہیں دیکھتے۔
desk-note-kind = یہ ہے
desk-note-kind-note = نوٹ
desk-note-kind-nomination = نامزدگی
desk-note-kind-why = کیوں منتخب ہوا
desk-note-text = الفاظ
desk-note-text-hint = نامزدگی مضمون کو پیش کرتی ہے: بتائیں قارئین اسے کیوں دیکھیں۔
desk-note-say = کہیں
desk-did-said = کہہ دیا گیا۔
desk-did-assigned = درج ہو گیا کہ یہ کس کا کام ہے۔


desk-nav-balance = توازن
desk-balance-head = کیا دکھایا جا رہا ہے
desk-balance-what = دکھائے جانے والے مضامین، اس سال کے لحاظ سے جب وہ پہلی بار شائع ہوئے۔ ہر پٹی اپنے گنے ہوئے مضامین تک لے جاتی ہے۔
desk-balance-period = سال
desk-balance-all = تمام سال
desk-balance-go = دکھائیں
desk-balance-total = { FORM($count) ->
    [one] اس عرصے کا ایک مضمون دکھایا جا رہا ہے۔
   *[other] اس عرصے کے { $count } مضامین دکھائے جا رہے ہیں۔
}
desk-balance-by = کون
desk-balance-at = کہاں شائع ہوا
desk-balance-about = کس بارے میں
desk-balance-in = کس زبان میں
desk-balance-within = کس سلسلے میں
desk-balance-gaps = خلا
desk-balance-gap-scholars = محققین جن کا پچھلے { $months } مہینوں میں پہلی بار شائع ہونے والا کچھ نہیں دکھایا جا رہا
desk-balance-gap-topics = موضوعات جن پر کچھ نہیں دکھایا جا رہا
desk-balance-gap-languages = سائٹ کی زبانیں جن میں کچھ نہیں دکھایا جا رہا
desk-balance-no-gaps = کوئی نہیں۔
desk-balance-never = کچھ نہیں دکھایا جا رہا
desk-balance-last = آخری { $month }
desk-balance-share = { $n } ({ $percent }٪)
desk-balance-months = مہینے

desk-compare-head = دو نسخوں کا موازنہ
desk-compare-go = دو نسخوں کا موازنہ
desk-compare-with-before = پچھلے نسخے سے موازنہ
desk-compare-from = پہلے کا
desk-compare-to = بعد کا
desk-compare-look = موازنہ کریں
desk-compare-what = نسخہ { $from } نسخہ { $to } میں کیا بنا۔
desk-compare-count = { FORM($count) ->
    [one] دونوں میں ایک جگہ فرق ہے۔
   *[other] دونوں میں { $count } جگہ فرق ہے۔
}
desk-compare-first = پہلے فرق پر
desk-compare-next = اگلے فرق پر
desk-compare-fields = متن کے گرد
desk-compare-changed = { $number }۔ بدلا گیا
desk-compare-added = { $number }۔ شامل کیا گیا
desk-compare-removed = { $number }۔ نکالا گیا
desk-compare-marks = { $number }۔ الفاظ وہی ہیں؛ زور، روابط یا ایسی کوئی چیز مختلف ہے
desk-compare-same = { FORM($count) ->
    [one] ایک پیراگراف جو دونوں میں ہے
   *[other] { $count } پیراگراف جو دونوں میں ہیں
}
desk-compare-picture = تصویر
desk-compare-another = تصویر دوسری ہے، یا کوئی نہیں۔
desk-compare-none = دونوں لفظ بہ لفظ ایک ہیں۔
desk-compare-one = ابھی ایک ہی نسخہ ہے۔ ہر بار محفوظ کرنے پر ایک اور بنتا ہے؛ دوسرے کے بعد یہاں کسی بھی دو کا موازنہ ہو سکتا ہے۔

desk-mergers-head = دو جو ایک ہیں
desk-mergers-link = دو جو ایک ہیں؟
desk-mergers-what = ایک ہی محقق، ادارہ یا موضوع جو دو املا میں لکھا ہو، یہاں ایک کیا جاتا ہے۔ کچھ بدلنے سے پہلے آپ دیکھتے ہیں کہ کیا منتقل ہوگا، اور تیس دن تک اسے واپس لیا جا سکتا ہے۔
desk-mergers-things = کیا ضم ہوتا ہے
desk-mergers-of-person = لوگ
desk-mergers-of-outlet = اخبارات و رسائل
desk-mergers-of-topic = موضوعات
desk-mergers-of-region = علاقے
desk-mergers-of-series = سلسلے
desk-mergers-pairs = ملتے جلتے نام
desk-mergers-no-pairs = یہاں کوئی دو نام اتنے ملتے نہیں کہ ایک ہوں۔
desk-mergers-goes = جو ضم ہوگا
desk-mergers-stays = جو رہے گا
desk-mergers-alike = کتنے ملتے ہیں
desk-mergers-likeness-same = ایک ہی نام
desk-mergers-likeness-likely = غالباً ایک ہی نام
desk-mergers-decide = فیصلہ
desk-mergers-look = دیکھیں کیا منتقل ہوگا
desk-mergers-apart = یہ دو ہیں
desk-mergers-choose = خود دو چنیں
desk-mergers-too-few = ابھی دو موجود نہیں۔
desk-mergers-done = پچھلے تیس دن میں ضم ہوئے
desk-mergers-done-hint = واپس لینے سے جو منتقل ہوا تھا، جہاں اب بھی قائم ہے، لوٹ آتا ہے۔
desk-mergers-did-person = { $gone }، { $stays } میں ضم ہوا
desk-mergers-did-outlet = { $gone }، { $stays } میں ضم ہوا
desk-mergers-did-topic = { $gone }، { $stays } میں ضم ہوا
desk-mergers-did-region = { $gone }، { $stays } میں ضم ہوا
desk-mergers-did-series = { $gone }، { $stays } میں ضم ہوا
desk-mergers-is-undone = واپس لیا گیا
desk-mergers-undo = واپس لیں
desk-merger-ask-person = ان دو افراد کو ایک کر دیں؟
desk-merger-ask-outlet = ان دو اخبارات و رسائل کو ایک کر دیں؟
desk-merger-ask-topic = ان دو موضوعات کو ایک کر دیں؟
desk-merger-ask-region = ان دو علاقوں کو ایک کر دیں؟
desk-merger-ask-series = ان دو سلسلوں کو ایک کر دیں؟
desk-merger-goes-into = اس میں ضم ہوگا:
desk-merger-over = کیا منتقل ہوگا
desk-merger-op-eds = { FORM($count) ->
    [one] ایک مضمون۔
   *[other] { $count } مضامین۔
}
desk-merger-shown = { FORM($count) ->
    [one] قارئین ان میں سے ایک دیکھتے ہیں۔
   *[other] قارئین ان میں سے { $count } دیکھتے ہیں۔
}
desk-merger-addresses = { FORM($count) ->
    [one] اس کا پتا، جو آئندہ دوسرے کے صفحے پر لے جائے گا۔
   *[other] اس کے { $count } پتے، جو آئندہ دوسرے کے صفحے پر لے جائیں گے۔
}
desk-merger-aliases = نام جن سے وہ بھی ملے گا:
desk-merger-positions = { FORM($count) ->
    [one] ایک عہدہ، اگر دوسرے کے پاس نہ ہو۔
   *[other] { $count } عہدے، جو دوسرے کے پاس نہ ہوں۔
}
desk-merger-bios = ان زبانوں میں تعارف جن میں دوسرے کا نہیں۔
desk-merger-watches = { FORM($count) ->
    [one] ایک زیرِ نگرانی فیڈ۔
   *[other] { $count } زیرِ نگرانی فیڈ۔
}
desk-merger-rules-come = { FORM($count) ->
    [one] حقوق کا اس کا قاعدہ؛ دوسرے کا کوئی نہیں۔
   *[other] حقوق کے اس کے { $count } قاعدے؛ دوسرے کا کوئی نہیں۔
}
desk-merger-rules-stay = جو رہے گا، آئندہ سب پر اسی کے حقوق کے قاعدے لاگو ہوں گے۔ پہلے انہیں دیکھ لیں: زیادہ بھی دکھ سکتا ہے اور کم بھی۔
desk-merger-left-alone = یہ کہ اس کی اصل تحریروں کو نہیں چھیڑا جاتا؛ آئندہ دوسرے کی بھی نہیں چھیڑی جائیں گی۔
desk-merger-watched = اس کی اصل تحریروں کو نہیں چھیڑا جاتا تھا؛ آئندہ وہ دیکھی جائیں گی، کیونکہ دوسرے کے بارے میں کہا گیا ہے کہ اس کی اصل تحریریں پھر دیکھی جائیں۔
desk-merger-undone-within = تیس دن تک ایک بٹن سے واپس لیا جا سکتا ہے۔
desk-merger-obstacles = رکاوٹ کیا ہے
desk-merger-go = ایک کر دیں
desk-merger-turned = الٹ کر
desk-did-merged = اب یہ ایک ہیں۔ تیس دن تک نیچے سے واپس لیا جا سکتا ہے۔
desk-did-merger-undone = پھر دو ہیں؛ جو منتقل ہوا تھا لوٹ آیا۔
desk-did-kept-apart = لکھ لیا: یہ دو ہیں، پھر تجویز نہیں کیے جائیں گے۔
act-merged = ضم کیا
act-merger-undone = ضم کرنا واپس لیا

desk-why-told = انتخاب کی وجہ، قارئین کے لیے
desk-why-told-hint = ایک دو جملے، مضمون کی زبان میں۔ یہ خاموشی سے اس کے نیچے آتے ہیں۔ خانہ خالی چھوڑیں تو کچھ نہیں بتایا جاتا۔
desk-why-tell = قارئین کو بتائیں
desk-note-say-head = ڈیسک پر کچھ کہیں
desk-did-why-told = قارئین کو بتایا جا رہا ہے کہ یہ کیوں چنا گیا۔
desk-did-why-taken-back = قارئین کو اب نہیں بتایا جاتا کہ یہ کیوں چنا گیا۔
act-told-why-selected = قارئین کو بتایا کہ کیوں چنا گیا

desk-await = جب اصل شائع ہو
desk-await-hint = Byline ہر چند منٹ بعد، پھر کم کم، اس پتے کو دیکھتا ہے، اور جب وہاں یہی مضمون ملے تو اسے دکھا دیتا ہے۔ باقی سب کچھ پہلے سے تیار ہونا چاہیے۔
desk-await-address = اصل کہاں ہوگا
desk-await-go = اصل کے آتے ہی دکھائیں
desk-await-waits = خود بخود دکھایا جائے گا جب اصل یہاں ہو:
desk-await-soon = ایک منٹ کے اندر دیکھا جائے گا۔
desk-await-looked = آخری بار دیکھا
desk-await-not-there = ابھی وہاں کچھ نہیں۔
desk-await-another = وہاں کچھ اور ہے۔
desk-await-no-answer = اس کی سائٹ نے جواب نہیں دیا۔
desk-await-closed = اس کی سائٹ پروگراموں کو دور رہنے کو کہتی ہے؛ خود دکھائیں۔
desk-await-itself = وہ وہاں ہے۔
desk-await-stopped = اصل آ گیا ہے، مگر یہ رکاوٹ ہے:
desk-await-cancel = مزید انتظار نہ کریں
desk-await-no-address = پہلے جائزے کی اسکرین پر اصل کا پتا دیں؛ پھر یہ یہاں اس کا انتظار کر سکتا ہے۔
desk-awaited-head = اصل کے آتے ہی دکھائے جائیں گے
desk-did-awaits = اب یہ اپنے اصل کا منتظر ہے اور خود بخود دکھایا جائے گا۔
desk-did-awaits-no-more = اب منتظر نہیں۔
act-waits-for-its-original = اصل کا منتظر
act-waits-no-more-for-its-original = اب اصل کا منتظر نہیں
act-original-went-live = اصل شائع ہو گیا

# The watch over originals
desk-watch-stopped = اصل صفحات کی نگرانی رک گئی ہے
desk-watch-stopped-why = { $since } سے بہت سے میزبانوں کے صفحات ایک ساتھ ناکام ہو رہے ہیں۔ یہ ہمارے اپنے نیٹ ورک کا مسئلہ لگتا ہے، اس لیے اس سے کوئی نتیجہ نہیں نکالا گیا۔ نیٹ ورک دکھوا لیں، پھر نگرانی جاری کریں۔
desk-watch-go-on = جاری کریں
desk-did-watch-goes-on = اصل صفحات کی نگرانی جاری ہے۔
