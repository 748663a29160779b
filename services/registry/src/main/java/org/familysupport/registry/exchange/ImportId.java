package org.familysupport.registry.exchange;

import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.kernel.id.Uuid7;

/** The id of a file that is imported. */
public record ImportId(UUID value) implements Id {
    public static ImportId next() {
        return new ImportId(Uuid7.next());
    }
}
