/** What was found by looking: surveys of families, known to who may know the family, and accessibility passports of places, known to everybody (domain row 19). A newer one supersedes the one before, which stays readable. Announces the facts of {@code FamilySurveyFact} and {@code AccessibilityPassportFact}. */
@NullMarked
package org.familysupport.registry.passports;

import org.jspecify.annotations.NullMarked;
