package org.familysupport.web.checks;

import org.familysupport.reference.CodeLists;

/** The controlled vocabulary, loaded and checked once per process. */
public final class Vocabulary {
    public static final CodeLists LISTS = CodeLists.load();

    private Vocabulary() {}
}
