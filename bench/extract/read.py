#!/usr/bin/env python3
"""read.py trafilatura|newspaper4k: pages as JSON lines in, what that reader makes of each out, with the processor seconds it took.

An error is that page's `failed`, and the next page is read.
"""

import contextlib, io, json, logging, sys, time


def trafilatura():
    from trafilatura import bare_extraction

    def read(page):
        read = bare_extraction(page["html"], url=page["url"], include_comments=False, with_metadata=True)
        if read is None:
            return {}
        return {"text": read.text, "title": read.title, "authors": read.author.split("; ") if read.author else [],
                "date": read.date, "site_name": read.sitename, "excerpt": read.description}

    return read


def newspaper4k():
    import newspaper

    def read(page):
        article = newspaper.Article(page["url"], fetch_images=False)
        article.download(input_html=page["html"])
        article.parse()
        return {"text": article.text, "title": article.title, "authors": article.authors, "site_name": article.meta_site_name,
                "date": article.publish_date and str(article.publish_date)[:10], "lang": article.meta_lang,
                "excerpt": article.meta_description}

    return read


def main():
    logging.disable(logging.CRITICAL)
    read = {"trafilatura": trafilatura, "newspaper4k": newspaper4k}[sys.argv[1]]()
    for line in sys.stdin:
        page = json.loads(line)
        begun = time.process_time()
        try:
            # What a reader prints of its own is no reading.
            with contextlib.redirect_stdout(io.StringIO()):
                told = read(page)
        except Exception as error:
            told = {"failed": f"{type(error).__name__}: {error}"[:200]}
        cpu = time.process_time() - begun
        print(json.dumps({"id": page["id"], **told, "cpu": cpu}), flush=True)


if __name__ == "__main__":
    main()
