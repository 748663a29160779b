package org.familysupport.registry.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.familysupport.kernel.privacy.Personal;

/**
 * A birth date and how far it is known.
 *
 * @param precision known, estimated or expected (a child not yet born: domain row 5)
 */
@Embeddable
public record Birth(
        @Column(name = "birth_date") LocalDate date,
        @Column(name = "birth_precision") String precision) implements Personal {
    public static final String EXPECTED = "expected";

    @Override
    public String toString() {
        return "***";
    }
}
