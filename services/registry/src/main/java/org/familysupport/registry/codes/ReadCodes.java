package org.familysupport.registry.codes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.familysupport.kernel.code.CodeList;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.reference.CodeLists;

/** Reads the controlled vocabulary. */
@ApplicationScoped
public class ReadCodes {
    private final CodeLists lists = CodeLists.load();

    /** All lists, by name. */
    public Collection<CodeList> all() {
        return lists.names().stream().sorted().map(lists::list).toList();
    }

    /** One list, with its retired codes; 404 when there is none of this name. */
    public CodeList one(String name) {
        return lists.find(name).orElseThrow(Refused::notFound);
    }
}
