package org.familysupport.registry.families;

/** A stay that ends because its person goes to another family. */
record Departure(Membership stay, Regrouping.Mover mover) {
    String role() {
        return mover.role() == null ? stay.role() : mover.role();
    }
}
