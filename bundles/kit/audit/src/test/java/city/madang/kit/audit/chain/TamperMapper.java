// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

/** What nobody should do. */
public interface TamperMapper {
    void rename(long seq, String who);

    void remove(long seq);
}
