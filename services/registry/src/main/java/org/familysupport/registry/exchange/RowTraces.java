package org.familysupport.registry.exchange;

import java.util.HashSet;
import java.util.Set;
import org.familysupport.registry.families.FamilyDraft;
import org.familysupport.registry.people.PersonDraft;
import org.familysupport.registry.people.PersonTraces;

/** By what a row of a file meets another one: the family's number and id, and what tells its people apart. */
final class RowTraces {
    private RowTraces() {}

    static Set<Long> of(FamilyDraft family) {
        Set<Long> traces = new HashSet<>();
        if (family.reference() != null) {
            traces.add(PersonTraces.hash("family", family.organisation().toString(), family.reference()));
        }
        if (family.id() != null) {
            traces.add(PersonTraces.hash("id", family.id().toString()));
        }
        family.members().forEach(member -> {
            PersonDraft entering = member.entering();
            if (entering != null) {
                traces.addAll(PersonTraces.of(entering, family.organisation()));
            }
            if (member.existing() != null) {
                traces.add(PersonTraces.hash("person", member.existing().value().toString()));
            }
        });
        return traces;
    }
}
