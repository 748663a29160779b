package org.familysupport.delivery.families;

/** A row of our copy, as of a version of its aggregate. */
sealed interface Copy
        permits FamilyCopy, ArrivalCopy, DepartureCopy, PersonCopy, ResidenceCopy, BirthCopy, ResponsibilityCopy {
    long version();
}
