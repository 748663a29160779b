package org.familysupport.prove.model;

import java.util.UUID;

/** An organisation that takes part. */
public record Party(UUID id, String name) {
    @Override
    public String toString() {
        return name;
    }
}
