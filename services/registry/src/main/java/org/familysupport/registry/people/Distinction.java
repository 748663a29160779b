package org.familysupport.registry.people;

import org.familysupport.kernel.privacy.Personal;

/**
 * That a person is none of those it looks like.
 *
 * @param mark of the list of look-alikes that the caller was shown
 * @param reason how they were told apart
 */
public record Distinction(String mark, String reason) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
