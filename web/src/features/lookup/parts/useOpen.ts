import { useNavigate } from '@tanstack/react-router';
import { useSwitchTo } from '~/features/need/useSwitchTo';
import type { Hit } from './useGroups';

/** Goes to what was found; to what is another agency's by acting for that one, which the page then says. */
export function useOpen(): (hit: Hit) => void {
  const navigate = useNavigate();
  const switchTo = useSwitchTo();
  return ({ way, other }) => {
    if (other) switchTo(other.agency.id, other.need);
    else void navigate(way);
  };
}
