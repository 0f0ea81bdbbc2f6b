package io.github.nginxlint.backend;

import java.util.Optional;

/**
 * Whom the owner, the group and the mode of a unix socket let in: connecting needs write permission (unix(7)).
 *
 * @param owner its owner
 * @param group its group; empty for the owner's primary group, which only the machine knows
 * @param mode its permission bits
 */
public record SocketRights(String owner, Optional<String> group, int mode) {

    private static final String ROOT = "root";
    private static final int OWNER_WRITE = 0200;
    private static final int GROUP_WRITE = 0020;
    private static final int OTHER_WRITE = 0002;

    /** Whether a user may connect. */
    public enum Answer {
        /** it may, or may for all that is known */
        ALLOWED,
        /** it is the owner or has the group, and the mode forbids it */
        FORBIDDEN_BY_MODE,
        /** it may if it is a member of the group */
        ALLOWED_TO_MEMBERS,
        /** it may not */
        FORBIDDEN
    }

    /** Whether a user with a primary group may connect. Which groups it is in besides is not known. */
    public Answer answer(String user, String primaryGroup) {
        if (user.equals(ROOT)) {
            return Answer.ALLOWED;
        }
        if (user.equals(owner)) {
            return isSet(OWNER_WRITE) ? Answer.ALLOWED : Answer.FORBIDDEN_BY_MODE;
        }
        if (group.orElse(owner).equals(primaryGroup)) {
            return isSet(GROUP_WRITE) ? Answer.ALLOWED : Answer.FORBIDDEN_BY_MODE;
        }
        if (isSet(OTHER_WRITE)) {
            return Answer.ALLOWED;
        }
        boolean wouldHelp = isSet(GROUP_WRITE) && !group.equals(Optional.of(ROOT));
        return wouldHelp ? Answer.ALLOWED_TO_MEMBERS : Answer.FORBIDDEN;
    }

    /** The group that lets in, in quotes. */
    public String shownGroup() {
        return group.map(name -> "\"" + name + "\"").orElse("of \"" + owner + "\"");
    }

    /** As {@code ls} would show it. */
    public String text() {
        return owner + ":" + group.orElse(owner + "'s group") + " 0" + Integer.toOctalString(mode);
    }

    private boolean isSet(int bit) {
        return (mode & bit) != 0;
    }
}
