package org.familysupport.tidy.rooms;

import org.familysupport.kernel.privacy.Personal;

record Guest(String surname) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
