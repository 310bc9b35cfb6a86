-- Profiles of trilemmas: how the answers of each unit below the chosen one divide.
with seen as (
    select node, subject, people, "count", "sum", shown, complete,
        substr('/' || path || '/', strpos('/' || path || '/', '/' || $unit || '/') + length($unit) + 2) as below
    from cells
    where quarter between $first and $last
        and subject_type = 'trilemma'
        and level <= $deepest
        and part <> $without
        and strpos('/' || path || '/', '/' || $scope || '/') > 0
        and strpos('/' || path || '/', '/' || $unit || '/') > 0
)
select
    node,
    min(length(below) - length(replace(below, '/', ''))) as depth,
    substr(subject, 1, length(subject) - 2) as trilemma,
    substr(subject, length(subject)) as choice,
    max(people) as people,
    sum("count") as answers,
    sum("sum") as chosen,
    cast(sum("sum") as double) / nullif(sum("count"), 0) as share,
    sum(case when shown then 0 else 1 end) as hidden,
    sum(case when shown and not complete then 1 else 0 end) as partial
from seen
where length(below) - length(replace(below, '/', '')) <= $depth
    and ($subject = '' or substr(subject, 1, length(subject) - 2) = $subject)
group by node, subject
order by depth, node, trilemma, choice
