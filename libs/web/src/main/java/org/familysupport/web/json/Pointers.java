package org.familysupport.web.json;

/** Names of fields as steps of a JSON pointer (RFC 6901). */
final class Pointers {
    private Pointers() {}

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
