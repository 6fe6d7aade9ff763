/** Industry chains: chiefs, firms, activities, projects, services, figures. May use: inquiry. */
@NullMarked
package org.oumao.chain;

import org.jspecify.annotations.NullMarked;
