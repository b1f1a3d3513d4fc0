import os, sys

folder, stamp, url, expected, *files = sys.argv[1:]
os.chdir(folder)
from pywb.manager.manager import main as manager

manager(["init", "kept"])
manager(["add", "kept", *files])
from pywb.apps.frontendapp import FrontEndApp
from werkzeug.test import Client

app = FrontEndApp(config_file=None, custom_config={"collections_root": "collections"})
client = Client(app)
# As a browser asks: to whoever does not take gzip, pywb gives the page unpacked.
answer = client.get("/kept/{}id_/{}".format(stamp, url), headers={"Accept-Encoding": "gzip"})
body = answer.get_data()
payload = open(expected, "rb").read()
assert answer.status_code == 200, (answer.status, body[:500])
assert body == payload, (len(body), len(payload), answer.headers)
print("the same bytes")
