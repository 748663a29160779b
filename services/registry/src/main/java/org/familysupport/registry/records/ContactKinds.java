package org.familysupport.registry.records;

import java.util.List;
import org.familysupport.kernel.code.Code;
import org.familysupport.persistence.store.Json;
import org.familysupport.reference.CodeLists;

/** The kinds of fact that are a contact with the family; others, such as a change in the register, are none. */
final class ContactKinds {
    /** As a parameter of a statement. */
    static final String JSON = Json.array(kinds());

    private ContactKinds() {}

    private static List<String> kinds() {
        return CodeLists.load().list("record-kind").codes().stream()
                .filter(kind -> kind.attribute("contact").isPresent())
                .map(Code::code)
                .toList();
    }
}
