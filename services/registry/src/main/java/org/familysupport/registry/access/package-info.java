/** Who may know whom: the grant of the organisation that registered, and who is responsible by the referral service's word (domain row 11). */
@NullMarked
package org.familysupport.registry.access;

import org.jspecify.annotations.NullMarked;
