"""Numbers for the dashboard about the functions that follow the stream: the function is the only dimension.

What the HTTP functions do, API Gateway and Lambda count by themselves.
"""

from aws_lambda_powertools import Metrics
from aws_lambda_powertools.metrics import MetricUnit


def record_batch(function: str, *, records: int, failures: int, milliseconds: float) -> None:
    """Writes one line in CloudWatch's embedded metric format: no session, no person, only how much and how long."""
    metrics = Metrics(namespace="Innspill", service=function)
    metrics.add_metric(name="Records", unit=MetricUnit.Count, value=records)
    metrics.add_metric(name="Failures", unit=MetricUnit.Count, value=failures)
    metrics.add_metric(name="BatchTime", unit=MetricUnit.Milliseconds, value=round(milliseconds, 1))
    metrics.flush_metrics()
