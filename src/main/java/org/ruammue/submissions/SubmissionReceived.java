package org.ruammue.submissions;

/** An agency has submitted; the revision is frozen. */
public record SubmissionReceived(long submissionId, long stepId, long participantId, int revision, String receipt) {}
