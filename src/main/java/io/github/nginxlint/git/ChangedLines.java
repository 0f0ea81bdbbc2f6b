package io.github.nginxlint.git;

import io.github.nginxlint.fix.LineDifference;
import io.github.nginxlint.git.Git.Answer;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which lines of files are not as they were in a commit of their repository. A file that the commit does not have is
 * new in all its lines, one that was renamed since is compared with what it was.
 */
public final class ChangedLines {

    /** An older version that is larger is not compared. */
    private static final int MOST_BYTES = 16 << 20;

    private static final String FILE_MODE = "100";

    private final Git git;
    private final Path directory;
    private final Path top;
    private final Map<String, String> blobs = new HashMap<>();
    private final Map<String, String> formerNames = new HashMap<>();
    private final Map<SourceFile, BitSet> known = new HashMap<>();

    private ChangedLines(Git git, Path directory, Path top) {
        this.git = git;
        this.directory = directory;
        this.top = top;
    }

    /**
     * What has changed since a revision; where it is on another branch, since that one was left.
     *
     * @param revision as git understands it
     * @param looked a directory of the repository
     * @param directory what the names of files start from
     * @throws GitError if git cannot say
     */
    public static ChangedLines since(String revision, Path looked, Path directory) throws GitError {
        if (revision.startsWith("-") || revision.isEmpty()) {
            throw new GitError("\"" + revision + "\" is no revision: write a commit, a branch or a tag");
        }
        Git git = new Git(looked);
        Answer top = git.ask("", "rev-parse", "--show-toplevel");
        if (!top.isGood() || top.line().isEmpty()) {
            throw new GitError(looked + " is in no git repository that can be read");
        }
        Answer commit = git.ask("", "rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (!commit.isGood()) {
            throw new GitError("\"" + revision + "\" is no commit of the repository " + top.line()
                    + "; a shallow clone may lack it");
        }
        Answer base = git.ask("", "merge-base", commit.line(), "HEAD");
        ChangedLines changed = new ChangedLines(git, directory, Path.of(top.line()));
        changed.readTree(base.isGood() ? base.line() : commit.line());
        return changed;
    }

    private void readTree(String commit) throws GitError {
        Answer tree = git.ask("", "ls-tree", "-r", "-z", "--full-tree", commit);
        if (!tree.isGood()) {
            throw new GitError("the tree of commit " + commit + " cannot be read");
        }
        // MODE TYPE ID<TAB>PATH
        for (String entry : fields(tree)) {
            int tab = entry.indexOf('\t');
            int id = entry.lastIndexOf(' ', tab);
            if (entry.startsWith(FILE_MODE) && id > 0) {
                blobs.put(entry.substring(tab + 1), entry.substring(id + 1, tab));
            }
        }
        Answer renames = git.ask("", "diff-index", "--cached", "-M", "-z", "--name-status", "--diff-filter=R", commit);
        List<String> words = renames.isGood() ? fields(renames) : List.of();
        for (int i = 0; i + 2 < words.size(); i += 3) {
            formerNames.put(words.get(i + 2), words.get(i + 1));
        }
    }

    private static List<String> fields(Answer answer) {
        List<String> fields = new ArrayList<>();
        String text = answer.text();
        for (int start = 0, end; (end = text.indexOf('\0', start)) >= 0; start = end + 1) {
            fields.add(text.substring(start, end));
        }
        return fields;
    }

    /** Whether one of the place's lines is not as it was. */
    public boolean touches(Place place) throws GitError {
        BitSet lines = known.get(place.file());
        if (lines == null) {
            lines = linesOf(place.file());
            known.put(place.file(), lines);
        }
        int first = place.start().line();
        int next = lines.nextSetBit(first);
        return next >= 0 && next <= Math.max(first, place.end().line());
    }

    private BitSet linesOf(SourceFile file) throws GitError {
        Optional<String> path = pathInRepository(file);
        if (path.isEmpty()) {
            return new BitSet();
        }
        String id = blobs.get(formerNames.getOrDefault(path.get(), path.get()));
        List<String> lines = lines(new String(file.encoded(), StandardCharsets.ISO_8859_1));
        BitSet changed = new BitSet();
        Optional<String> former = id == null ? Optional.empty() : former(id);
        if (former.isEmpty()) {
            // a place behind the last line end is one as well
            changed.set(1, lines.size() + 2);
            return changed;
        }
        for (LineDifference.Hunk hunk : LineDifference.of(lines(former.get()), lines)) {
            changed.set(hunk.otherFrom() + 1, hunk.otherTo() + 1);
        }
        return changed;
    }

    private Optional<String> pathInRepository(SourceFile file) {
        try {
            Path real = directory.resolve(file.name()).toRealPath();
            Path root = top.toRealPath();
            return real.startsWith(root) ? Optional.of(root.relativize(real).toString()) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The text that a blob holds, a character for each byte. */
    private Optional<String> former(String id) throws GitError {
        Answer answer = git.ask(id + "\n", "cat-file", "--batch");
        String text = answer.bytes();
        // ID blob SIZE<LF>TEXT<LF>
        int start = text.indexOf('\n') + 1;
        if (!answer.isGood() || !text.startsWith(id + " blob ") || text.length() > MOST_BYTES) {
            return Optional.empty();
        }
        return Optional.of(text.substring(start, text.length() - 1));
    }

    /** A line is the same with another line end: git may keep files with one and check them out with the other. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            lines.add(text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end));
            start = end + 1;
        }
        return lines;
    }
}
