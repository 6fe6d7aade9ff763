/**
 * Industry chains: chiefs, firms, activities, projects, services, figures. May use: fact, hs, sheet
 * for what offices hand in, inquiry.
 */
@NullMarked
package org.oumao.chain;

import org.jspecify.annotations.NullMarked;
