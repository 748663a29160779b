/**
 * The register of legal acts and agreements between agencies: bodies and exchange rest on them (domain row 20). A new version
 * supersedes the former, which stays readable. Announces {@code AgreementEntered}, {@code AgreementSuperseded} and
 * {@code AgreementRepealed}.
 */
@NullMarked
package org.familysupport.registry.agreements;

import org.jspecify.annotations.NullMarked;
