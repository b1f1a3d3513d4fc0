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
